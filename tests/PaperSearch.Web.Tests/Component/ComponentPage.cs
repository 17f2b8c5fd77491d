using Microsoft.Playwright;
using PaperSearch.Web.Tests.Browser;

namespace PaperSearch.Web.Tests.Component;

/// <summary>What tests look for in the element.</summary>
internal static class ComponentPage
{
    public static ILocator Element(this Visitor visitor) => visitor.Page.Locator("paper-search");

    public static ILocator Part(this Visitor visitor, string name) => visitor.Page.Locator($"paper-search [part={name}]");

    public static ILocator Box(this Visitor visitor) => visitor.Page.Locator("paper-search [role=combobox]");

    public static Task<IReadOnlyList<string>> TitlesAsync(this Visitor visitor) => visitor.Part("title").AllInnerTextsAsync();

    /// <summary>Waits until the element tells this.</summary>
    public static Task WaitForStatusAsync(this Visitor visitor, string text) =>
        visitor.Page.GetByRole(AriaRole.Status).GetByText(text, new() { Exact = true }).WaitForAsync();

    /// <summary>The text of what has the focus inside the element.</summary>
    public static Task<string> FocusedAsync(this Visitor visitor) =>
        visitor.Element().EvaluateAsync<string>("""
            e => {
              const focused = e.shadowRoot.activeElement;
              return focused?.innerText || focused?.dataset.key || focused?.id || "";
            }
            """);

    /// <summary>Keeps the details of the element's events of a name in <c>events</c> of the window.</summary>
    public static Task KeepEventsAsync(this Visitor visitor, string name, bool prevent = false) => visitor.Page.EvaluateAsync(
        """
        ([name, prevent]) => {
          window.events = [];
          document.addEventListener(name, e => { window.events.push(e.detail); if (prevent) e.preventDefault(); });
        }
        """,
        new object[] { name, prevent });

    public static Task<T> EventAsync<T>(this Visitor visitor, string expression) =>
        visitor.Page.EvaluateAsync<T>($"() => window.events.{expression}");
}
