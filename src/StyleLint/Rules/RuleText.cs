using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>The parts of a rule's file for people who read about the rule.</summary>
static class RuleText
{
    /// <summary>Why a newsroom wants the rule.</summary>
    internal static string Why(YamlMap map) => (map.Text("why") ?? map.Text("description") ?? "").Trim();

    /// <summary>Where to read more.</summary>
    internal static string? Link(YamlMap map) => map.Text("link") is { } link && IsWebAddress(link) ? link : null;

    // Reports turn it into a link, and the rule's author may not be somebody the report's reader trusts.
    static bool IsWebAddress(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
