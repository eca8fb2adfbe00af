using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>The keys of a rule's file that do not depend on its kind.</summary>
static class RuleKeys
{
    /// <summary>The keys of an example.</summary>
    internal static ImmutableArray<Key> Example { get; } =
    [
        new("bad", KeyType.Text, "A draft that breaks the rule; [|…|] marks the flagged words, no mark means anywhere."),
        new("good", KeyType.Text, "A draft that follows the rule."),
        new("fixed", KeyType.TextList, "The bad draft after the fix; a list if there are several fixes."),
        new("given", KeyType.Map, "The settings for the example: date, file name, wire stories.")
        {
            Keys =
            [
                new("date", KeyType.Date, "Publication date."),
                new("now", KeyType.Date, "The day of the check.") { Default = "the publication date" },
                new("path", KeyType.Text, "The file name, which sets the format.") { Default = "draft.md" },
                new("wire", KeyType.MapList, "Stories of the wire archive.") { Keys = GivenWire.Keys },
                .. FactsFile.Keys,
            ],
        },
    ];

    /// <summary>The keys that every rule may have, whatever its kind.</summary>
    internal static ImmutableArray<Key> Common { get; } =
    [
        new("extends", KeyType.Text, "The kind of rule.") { IsRequired = true },
        new("message", KeyType.Text, "The message: what is wrong, then what to do. {name} stands for one of the kind's placeholders.")
        {
            IsRequired = true,
        },
        new("level", KeyType.Text, "The level of the findings.") { Choices = SeverityNames.All, Default = "warning" },
        new("why", KeyType.Text, "Why a newsroom wants the rule."),
        new("examples", KeyType.MapList, "Drafts that break and follow the rule; `style-lint test` runs them.") { Keys = Example },
        RuleTest.Key,
        new("link", KeyType.Text, "Where to read more."),
        new("description", KeyType.Text, "A short description (Vale); shown where there is no why."),
        new("limit", KeyType.Number, "The maximum number of findings per draft.") { Default = "0, no limit" },
        new("formerly", KeyType.TextList, "Earlier names of the rule; suppressions and settings that use them still work."),
        new(
            "reporting",
            KeyType.Flag,
            "Whether the rule only checks news stories: drafts with a dateline, credit, byline, sign-off or quoted speaker."
        )
        {
            Default = "the kind's",
        },
        new("name", KeyType.Text, "Vale's name for the rule; StyleLint uses the file's path."),
        new("code", KeyType.Flag, "Vale's old switch for the source itself, which Vale refuses: write `scope: raw`."),
    ];
}
