using StyleLint.Diagnostics;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>A page that is read long after it appears has no day of its own that its words could count from.</summary>
public class EvergreenTests
{
    // Whatever day the page is of, these are wrong: they compare what is written with the calendar, or with itself.
    static readonly string[] OfAnyDay =
    [
        "ambiguous-numeric-date",
        "clock-time",
        "date-conflict",
        "dateline-mismatch",
        "decade-apostrophe",
        "embargo",
        "file-date-mismatch",
        "impossible-date",
        "mixed-formats",
        "month-abbreviation",
        "next-day-dateline",
        "ordinal-date",
        "reversed-range",
        "sequence-mismatch",
        "weekday-style",
    ];

    // These look at dates with a year, which are of any day, and at dates without one, which are not.
    static readonly string[] OfEither = ["holiday-mismatch", "weekday-mismatch"];

    public static TheoryData<string> DateRules =>
        [.. RuleSet.Default.Rules.Where(rule => rule.Id.IsOfFamily("dates")).Select(rule => rule.Id.Name["dates/".Length..])];

    [Theory]
    [MemberData(nameof(DateRules))]
    public void Nothing_that_rests_on_the_day_is_said_of_an_evergreen_page(string name)
    {
        var rule = RuleSet.Default.Find($"dates/{name}")!;
        var bad = rule.Examples.Where(example => example.Bad is not null).ToList();
        Assert.All(bad, example => Assert.NotEmpty(Lint(rule, example, evergreen: false)));
        if (OfEither.Contains(name))
        {
            Assert.Contains(bad, example => Lint(rule, example, evergreen: true).Length == 0);
            Assert.Contains(bad, example => Lint(rule, example, evergreen: true).Length > 0);
        }
        else
        {
            Assert.All(bad, example => Assert.Equal(OfAnyDay.Contains(name), Lint(rule, example, evergreen: true).Length > 0));
        }
    }

    static Diagnostic[] Lint(Rule rule, Example example, bool evergreen)
    {
        var (text, _) = ExampleRunner.ReadMarks(example.Bad!);
        var settings = evergreen
            ? Settings.Load(SourceText.From("overrides:\n- { files: ['**'], evergreen: true }\n")).Value
            : Settings.Default;
        var given = example.Given;
        return
        [
            .. Check
                .Lint(
                    text,
                    given.Path ?? "draft.md",
                    given.Date,
                    new([rule with { Level = Severity.Suggestion }]),
                    settings,
                    given.Now ?? given.Date
                )
                .Diagnostics,
        ];
    }
}
