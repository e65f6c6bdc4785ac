namespace Hengjian.Core.Captures;

/// <summary>A real browser that shows a page whose content comes by script. Used only where the plain page is not enough.</summary>
public interface IPageRenderer
{
    /// <summary>Renders a page.</summary>
    /// <returns>Null when the page cannot be rendered: it does not load, or takes too long.</returns>
    Task<RenderedPage?> RenderAsync(PageUrl url, CancellationToken cancellation);
}
