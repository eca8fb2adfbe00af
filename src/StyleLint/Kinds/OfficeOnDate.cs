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
            new("check", KeyType.Text, "What is wrong with the title: the word that puts it in the past, an office never held, or an office left by then.")
            {
                IsRequired = true,
                Choices = ["former", "never-held", "left"],
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
            _ => null,
        },
        []);
}
