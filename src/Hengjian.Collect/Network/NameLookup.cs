using System.Net;
using System.Net.Sockets;

namespace Hengjian.Collect.Network;

/// <summary>The system's look-up of names, on threads of its own.</summary>
/// <remarks>
/// The system's look-up blocks its thread, and the framework's asynchronous one blocks a thread of the pool: some dozen names whose servers are silent
/// would hold up every other answer, and healthy sites would seem slow. At most <see cref="MostThreads"/> look-ups run at a time; a thread without work ends after half a minute.
/// Nothing is cached: the answers' life is the resolver's affair.
/// </remarks>
internal static class NameLookup
{
    /// <summary>The most look-ups at a time; more wait their turn.</summary>
    public const int MostThreads = 256;

    private const int Stack = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly object Gate = new();
    private static readonly Queue<Question> Waiting = new();
    private static int threads;
    private static int idle;

    /// <summary>The addresses of a name, in the system's order.</summary>
    /// <exception cref="SocketException">The name has none.</exception>
    public static Task<IPAddress[]> OfAsync(string host, CancellationToken cancellation)
    {
        var question = new Question(host, cancellation);
        var isThreadWanted = false;
        lock (Gate)
        {
            Waiting.Enqueue(question);
            if (idle >= Waiting.Count || threads == MostThreads)
            {
                Monitor.Pulse(Gate);
            }
            else
            {
                threads++;
                isThreadWanted = true;
            }
        }

        if (isThreadWanted)
        {
            new Thread(Serve, Stack) { IsBackground = true, Name = "Name look-up" }.Start();
        }

        return question.Answer.Task.WaitAsync(cancellation);
    }

    private static void Serve()
    {
        while (Next() is { } question)
        {
            try
            {
                if (question.Cancellation.IsCancellationRequested)
                {
                    question.Answer.SetCanceled(question.Cancellation);
                    continue;
                }

                question.Answer.SetResult(Dns.GetHostAddresses(question.Host));
            }
            catch (Exception e) when (e is SocketException or ArgumentException)
            {
                // A name that is longer than names may be has no address either.
                question.Answer.SetException(e as SocketException ?? new SocketException((int)SocketError.HostNotFound));
                _ = question.Answer.Task.Exception;
            }
        }
    }

    private static Question? Next()
    {
        lock (Gate)
        {
            while (Waiting.Count == 0)
            {
                idle++;
                var isCalled = Monitor.Wait(Gate, Patience);
                idle--;
                if (!isCalled && Waiting.Count == 0)
                {
                    threads--;
                    return null;
                }
            }

            return Waiting.Dequeue();
        }
    }

    private sealed record Question(string Host, CancellationToken Cancellation)
    {
        public TaskCompletionSource<IPAddress[]> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
