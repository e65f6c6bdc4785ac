using Hengjian.Browser;

namespace Hengjian.EndToEnd.Browser;

/// <summary>One browser for all tests of a class; not started where there is none, because the tests are skipped then.</summary>
public sealed class RunningBrowser : IAsyncLifetime
{
    private BrowserSession? session;

    public BrowserSession Session => session ?? throw new InvalidOperationException("The browser is absent; this test should have been skipped.");

    public async Task InitializeAsync()
    {
        if (ChromiumFile.IsPresent)
        {
            session = await BrowserSession.OpenAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }
}
