using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>How a story credits its agency: in the dateline, in the sign-off, and whether the two agree.</summary>
static class AgencyCredit
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "agency-credit",
            "Checks how a story credits its agency: dateline, byline and sign-off.",
            [
                new("mixed", "A dateline of one agency over a byline or sign-off of another.", ["agency", "other"], static () =>
                    new MixedAgenciesCheck()
                ),
                new("dateline", "A dateline not in its agency's form.", ["agency", "written", "wanted"], CompileDateline)
                {
                    Keys =
                    [
                        new(
                            "dashes",
                            KeyType.TextMap,
                            "The dash that ends an agency's dateline; the first is preferred, others are accepted."
                        ),
                    ],
                },
                new("signoff", "A sign-off with an unclosed bracket, or without a job or \"by\".", ["written", "wanted"], static () =>
                    new SignoffFormCheck()
                ),
                new("around-signoff", "Story text after an agency's sign-off.", ["written", "agency", "other"], static () =>
                    new AroundSignoffCheck()
                ),
            ]
        );

    static Loaded<IAnalyzer?> CompileDateline(YamlMap rule)
    {
        var dashes = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (agency, forms) in rule.TextMap("dashes"))
            dashes[agency.Value] = [.. forms.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return new(new DatelineFormCheck(dashes), []);
    }
}
