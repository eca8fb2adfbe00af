using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>How a story credits its agency: in the dateline, in the sign-off, and whether the two agree.</summary>
static class AgencyCredit
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "agency-credit",
        "Checks how a story credits the agency it comes from: dateline, byline and sign-off.",
        [
            new("check", KeyType.Text, "What to look for.") { IsRequired = true, Choices = ["mixed", "dateline", "signoff", "around-signoff"] },
            new("dashes", KeyType.TextMap, "For `check: dateline`, the dash that ends an agency's dateline; the first of several is the form, the others are let pass."),
        ],
        ["agency", "other", "written", "wanted"],
        Compile);

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        switch (map.Text("check"))
        {
            case "mixed":
                return new(new MixedAgenciesCheck(), []);
            case "around-signoff":
                return new(new AroundSignoffCheck(), []);
            case "signoff":
                return new(new SignoffFormCheck(), []);
            default:
                var dashes = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
                foreach (var (agency, forms) in map.TextMap("dashes"))
                    dashes[agency.Value] = [.. forms.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                return new(new DatelineFormCheck(dashes), []);
        }
    }
}
