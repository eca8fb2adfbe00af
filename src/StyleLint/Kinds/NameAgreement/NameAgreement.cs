using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>The people of one story: whether it introduces each, tells them apart, and says the same of them throughout.</summary>
static class NameAgreement
{
    static readonly ImmutableArray<Key> Exempt =
    [
        new("exempt", KeyType.TextList, "Surnames that need no first name, in addition to those in the settings."),
    ];

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "name-agreement",
            "Finds people a story doesn't introduce, doesn't tell apart, or describes in two ways that don't fit.",
            [
                new(
                    "incumbency",
                    "A government acting today that is named after a former leader.",
                    ["name", "written", "expected"],
                    static () => new IncumbencyCheck()
                ),
                new(
                    "roles",
                    "Two offices given to one person that nobody holds at the same time.",
                    ["name", "written", "expected"],
                    static () => new RoleConflictCheck()
                ),
                new("order", "A surname used before the full name.", ["name", "written", "expected"], static rule =>
                    new(new NameOrderCheck(ExemptIn(rule)), [])
                )
                {
                    Keys = Exempt,
                },
                new("whole", "A person in the facts who is never given a first name.", ["name", "written", "expected"], static rule =>
                    new(new WholeNameCheck(ExemptIn(rule)), [])
                )
                {
                    Keys = Exempt,
                },
                new("introduced", "A speaker named only by a surname that nothing introduces.", ["name", "written"], static rule =>
                    new(new IntroductionCheck(ExemptIn(rule)), [])
                )
                {
                    Keys = Exempt,
                },
                new("distinct", "A bare surname that two people in the story share.", ["name", "written", "expected"], static () =>
                    new SharedSurnameCheck()
                ),
                new("caption", "A name in a caption that is spelt differently in the story.", ["name", "written", "expected"], static () =>
                    new CaptionNameCheck()
                ),
                new("title", "\"Minister\" alone as a person's first title.", ["name", "written"], static () => new BareTitleCheck()),
            ]
        )
        {
            ReportingOnly = true,
        };

    static WordSet ExemptIn(YamlMap rule) => WordSet.Of([.. rule.TextList("exempt").Select(item => item.Value)]);
}
