using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>What a rule's file says to those who read about it.</summary>
static class RuleText
{
    /// <summary>Why a newsroom wants the rule of a file.</summary>
    internal static string Why(YamlMap map) => (map.Text("why") ?? map.Text("description") ?? "").Trim();

    /// <summary>Where to read more.</summary>
    internal static string? Link(YamlMap map) => map.Text("link") is { } link && IsWebAddress(link) ? link : null;

    // Reports make a link of it, and whoever wrote the rule need not be whoever reads the report.
    static bool IsWebAddress(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
