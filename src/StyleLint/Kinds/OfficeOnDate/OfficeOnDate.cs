using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Titles held against the offices that people had on the day of the story.</summary>
static class OfficeOnDate
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "office-on-date",
        "Holds the titles of people in the facts against the offices they had on the day of the story.",
        [
            new("check", KeyType.Text, "What is wrong with the title: the word that puts it in the past, an office never held, an office left by then, the country, or a legislator's party or state.")
            {
                IsRequired = true,
                Choices = ["former", "never-held", "left", "country", "legislator"],
            },
        ],
        ["name", "office", "written", "held", "day"],
        Compile);

    static Loaded<IAnalyzer?> Compile(YamlMap map) => new(
        map.Text("check") switch
        {
            "former" => new FormerCheck(),
            "never-held" => new NeverHeldCheck(),
            "left" => new OfficeLeftCheck(),
            "country" => new OfficeCountryCheck(),
            "legislator" => new LegislatorCheck(),
            _ => null,
        },
        []);
}
