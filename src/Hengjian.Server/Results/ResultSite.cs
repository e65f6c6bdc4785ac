using System.Globalization;
using System.Net;
using Hengjian.Core.Captures;
using Hengjian.Workflow.Cycles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hengjian.Server.Results;

/// <summary>A small web site on this machine only (127.0.0.1) that shows one result: the report, its files, and the captured bytes behind every finding.</summary>
/// <remarks>
/// Read only: GET and HEAD. It answers to 127.0.0.1 and localhost alone, so that no page elsewhere can reach it under another name.
/// Captured bytes are never run: they are shown as escaped text, or in a frame that runs no script and asks for nothing.
/// </remarks>
public sealed class ResultSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly int port;

    private ResultSite(WebApplication app, int port)
    {
        this.app = app;
        this.port = port;
    }

    /// <summary>The address at which the site answers; its port is 0 until it has been started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0/");

    /// <summary>Builds the site; nothing listens yet.</summary>
    /// <param name="folder">The result folder with <c>report.html</c>, <c>scores.json</c>, <c>scores.xlsx</c> and <c>truth.json</c>; a file that is not there is answered with 404.</param>
    /// <param name="book">The result that the folder shows; it tells which findings rest on captured bytes.</param>
    /// <param name="evidence">Where the captured bytes are.</param>
    /// <param name="port">The port; 0 lets the system choose.</param>
    public static ResultSite Build(string folder, EvaluationBook book, IEvidenceStore evidence, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        var pages = new ResultPages(folder, new EvidencePages(book, evidence));
        app.Run(pages.AnswerAsync);
        return new ResultSite(app, port);
    }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="PortInUseException">Another program has the port.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new PortInUseException(port, fault);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{new Uri(addresses.First()).Port}/"));
    }

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
