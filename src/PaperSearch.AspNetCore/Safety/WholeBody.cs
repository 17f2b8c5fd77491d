namespace PaperSearch.AspNetCore.Safety;

/// <summary>
/// Takes in the body of a search before it waits for its turn: a client that sends slowly must not keep others waiting.
/// </summary>
internal sealed class WholeBody(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (BodySize.MayCome(context))
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
            body.Position = 0;
            context.Request.Body = body;
        }
        await next(context).ConfigureAwait(false);
    }
}
