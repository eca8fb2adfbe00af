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
            "Holds the numbers, days and names of a draft against the agency story it rests on.",
            [
                new(
                    "changed",
                    "A number, day or name that differs in a sentence which is otherwise the story's.",
                    ["agency", "story", "written", "expected"],
                    static () => new ChangedFactCheck()
                ),
                new(
                    "added",
                    "A paragraph over the agency's sign-off of which no story of it has anything.",
                    ["agency", "story"],
                    static () => new AddedParagraphCheck()
                ),
            ]
        )
        {
            NeedsArchive = true,
        };
}
