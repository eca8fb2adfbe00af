using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Facts that a draft has otherwise than the agency story it rests on, or that it adds under the agency's name.</summary>
static class WireFact
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "wire-fact",
            "Compares a draft's numbers, days and names with the agency story it uses.",
            [
                new(
                    "changed",
                    "A number, day or name that differs in a sentence otherwise taken from the story.",
                    ["agency", "story", "written", "expected"],
                    static () => new ChangedFactCheck()
                ),
                new("added", "A paragraph above an agency's sign-off that isn't from the agency.", ["agency", "story"], static () =>
                    new AddedParagraphCheck()
                ),
            ]
        )
        {
            NeedsArchive = true,
        };
}
