using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Facts that a draft has otherwise than the agency story it rests on, or that it adds under the agency's name.</summary>
static class WireFact
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "wire-fact",
        "Holds the numbers, days and names of a draft against the agency story it rests on.",
        [
            new("check", KeyType.Text, "What to look for.") { IsRequired = true, Choices = ["changed", "added"] },
        ],
        ["agency", "story", "written", "expected"],
        Compile)
    {
        NeedsArchive = true,
    };

    static Loaded<IAnalyzer?> Compile(YamlMap map) =>
        new(map.Text("check") == "changed" ? new ChangedFactCheck() : new AddedParagraphCheck(), []);
}
