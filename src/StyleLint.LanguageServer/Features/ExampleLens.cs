using System.Text;

namespace StyleLint.LanguageServer;

/// <summary>The results of a rule's examples.</summary>
static class ExampleLens
{
    /// <summary>In one line, above the rule.</summary>
    public static string Title(Insight insight)
    {
        var count = insight.Rule!.Examples.Length;
        var failed = insight.Failures.Length;
        var examples = count == 1 ? "1 example" : $"{count} examples";
        return failed == 0
            ? $"{examples}: {(count == 1 ? "passes" : "all pass")}"
            : $"{examples}: {failed} {(failed == 1 ? "fails" : "fail")}";
    }

    /// <summary>In full: expected and actual results.</summary>
    public static (bool IsGood, string Says) Tell(Insight insight)
    {
        if (insight.Rule is null)
            return (false, "The rule does not load; its file says why.");
        var says = new StringBuilder(insight.Rule.Id.Name).Append(": ").Append(Title(insight)).Append('.');
        foreach (var failure in insight.Failures)
        {
            says.Append("\n\nLine ").Append(insight.Source.PositionAt(failure.Span.Start).Line + 1).Append(": ").Append(failure.Message);
            says.Append("\nexpected: ").Append(failure.Expected.TrimEnd()).Append("\ngot: ").Append(failure.Actual.TrimEnd());
        }

        return (insight.Failures.IsEmpty, says.ToString());
    }
}
