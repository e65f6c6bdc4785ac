using Microsoft.AspNetCore.Http;

namespace Hengjian.Portal.Serving;

/// <summary>How one address answers.</summary>
internal delegate Task Reply(HttpContext context);
