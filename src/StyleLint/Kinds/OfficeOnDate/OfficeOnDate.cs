using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Titles held against the offices that people had on the day of the story.</summary>
static class OfficeOnDate
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "office-on-date",
            "Holds the titles of people in the facts against the offices they had on the day of the story.",
            [
                new(
                    "former",
                    "\"former\" before an office that the person holds on that day.",
                    ["name", "office", "written", "held", "day"],
                    static () => new FormerCheck()
                ),
                new(
                    "never-held",
                    "An office that somebody who held another of the country never had.",
                    ["name", "office", "written", "held", "day"],
                    static () => new NeverHeldCheck()
                ),
                new("left", "A plain title of an office left by then.", ["name", "office", "written", "held", "day"], static () =>
                    new OfficeLeftCheck()
                ),
                new(
                    "country",
                    "An office with another country than the one it was held in.",
                    ["name", "office", "written", "held", "day"],
                    static () => new OfficeCountryCheck()
                ),
                new("legislator", "A party and state that are not the seat's.", ["name", "office", "written", "held", "day"], static () =>
                    new LegislatorCheck()
                ),
                new(
                    "leadership",
                    "A post as leader or whip in Congress that is not the one held.",
                    ["name", "office", "written", "held", "day"],
                    static () => new LeadershipCheck()
                ),
                new(
                    "governor",
                    "A governor of a state by another first name, or of another state.",
                    ["name", "office", "written", "held", "day"],
                    static () => new GovernorCheck()
                ),
            ]
        );
}
