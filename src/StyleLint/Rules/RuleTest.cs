using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>One test in a Vale rule's file (<c>tests</c>).</summary>
/// <param name="Span">Where it is in the rule's file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Input">The draft.</param>
/// <param name="Format">The draft's file extension, which gives its format.</param>
/// <param name="Want">The whole expected report, one finding per line; null if not given.</param>
/// <param name="Contains">What must be in the report.</param>
/// <param name="Absent">What must not.</param>
public sealed record RuleTest(
    TextSpan Span,
    string Name,
    string Input,
    string Format,
    string? Want,
    ImmutableArray<string> Contains,
    ImmutableArray<string> Absent
)
{
    /// <summary>The key that rules write.</summary>
    internal static Key Key { get; } =
        new("tests", KeyType.MapList, "Vale's tests of the rule; `style-lint test` runs them.")
        {
            Keys =
            [
                new("name", KeyType.Text, "What the test is called."),
                new("description", KeyType.Text, "What it is about."),
                new("input", KeyType.Text, "The draft.") { IsRequired = true },
                new("format", KeyType.Text, "How the draft is written: md, txt, mdx.") { Default = "md" },
                new("want", KeyType.Text, "All that is reported, a finding a line: `1:4:House.Hedging:Cut 'perhaps'.`"),
                new("contains", KeyType.TextList, "What must stand in the report."),
                new("absent", KeyType.TextList, "What must not stand in the report."),
            ],
        };

    internal static ImmutableArray<RuleTest> Read(YamlMap map)
    {
        var tests = ImmutableArray.CreateBuilder<RuleTest>();
        foreach (var each in map.MapList("tests"))
        {
            tests.Add(
                new(
                    each.Span,
                    each.Text("name") ?? "",
                    each.Text("input") ?? "",
                    (each.Text("format") ?? "md").TrimStart('.'),
                    each["want"] is YamlScalar want ? want.Value : null,
                    [.. each.TextList("contains").Select(text => text.Value)],
                    [.. each.TextList("absent").Select(text => text.Value)]
                )
            );
        }

        return tests.ToImmutable();
    }
}
