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
            "Compares people's titles with the offices the facts give them on the day of the story.",
            [
                new(
                    "former",
                    "\"former\" before an office the person holds that day.",
                    ["name", "office", "written", "held", "day"],
                    static () => new FormerCheck()
                ),
                new(
                    "never-held",
                    "An office the person never held, though they held another in that country.",
                    ["name", "office", "written", "held", "day"],
                    static () => new NeverHeldCheck()
                ),
                new("left", "The title of an office the person has left.", ["name", "office", "written", "held", "day"], static () =>
                    new OfficeLeftCheck()
                ),
                new("country", "An office with the wrong country.", ["name", "office", "written", "held", "day"], static () =>
                    new OfficeCountryCheck()
                ),
                new(
                    "legislator",
                    "A legislator's party or state that isn't right for that day.",
                    ["name", "office", "written", "held", "day"],
                    static () => new LegislatorCheck()
                ),
                new("leadership", "The wrong leadership post in Congress.", ["name", "office", "written", "held", "day"], static () =>
                    new LeadershipCheck()
                ),
                new(
                    "governor",
                    "A governor of a state by another first name, of another state, or who is none.",
                    ["name", "office", "written", "held", "day"],
                    static () => new GovernorCheck()
                ),
                new(
                    "officer",
                    "An officer of the United States by another first name, or somebody who is not in that office.",
                    ["name", "office", "written", "held", "day"],
                    static () => new OfficerCheck()
                ),
                new(
                    "term",
                    "A first term that is over, and a year of leaving that isn't right.",
                    ["name", "written", "held", "day"],
                    static () => new TermCheck()
                ),
            ]
        );
}
