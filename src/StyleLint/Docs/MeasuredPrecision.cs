using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Kinds;
using StyleLint.Rules;

namespace StyleLint.Docs;

/// <summary>How often a rule was right, in words.</summary>
public static class MeasuredPrecision
{
    /// <summary>The text for a built-in rule that has no row.</summary>
    internal static string NotJudged => "Not judged yet on unseen copy.";

    /// <summary>A sentence for each measurement of a rule; none for a rule that nobody has judged, or that isn't the built-in
    /// one.</summary>
    /// <param name="rule">The rule.</param>
    public static ImmutableArray<string> Of(Rule rule) => IsShipped(rule) ? [.. Precision.Of(rule.Id.Name).Select(Say)] : [];

    /// <summary>Whether a rule is the built-in one: a newsroom's or house's replacement wasn't measured.</summary>
    internal static bool IsShipped(Rule rule) =>
        RuleSet.Default.Find(rule.Id.Name) is { } shipped && ReferenceEquals(shipped.Source, rule.Source);

    /// <summary>"Right 38 of 38 times in 33,000 US news articles; speaks once in 870 (December 2026)."</summary>
    internal static string Say(Precision measured)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{measured.Articles:N0} {measured.Corpus}");
        var when = measured.Date.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        if (measured.Findings == 0)
            return $"Never spoke in {where} ({when}).";
        var rate = Rate(measured.Articles, measured.Findings);
        if (measured.Judged == 0)
            return $"Speaks {rate} in {where} ({when}); none of it is judged yet.";
        var others = Others(measured.Unsure, measured.Wrong);
        var few = measured.Judged < Precision.Enough ? $" Fewer than {Precision.Enough} were judged." : "";
        return $"Right {measured.Right} of {measured.Judged} times in {where}{others}; speaks {rate} ({when}).{few}";
    }

    // ", unsure 1, wrong 2"
    static string Others(int unsure, int wrong) => $"{(unsure > 0 ? $", unsure {unsure}" : "")}{(wrong > 0 ? $", wrong {wrong}" : "")}";

    // "once in 870": to two digits, which is all a sample can tell.
    static string Rate(int articles, int findings)
    {
        var each = (double)articles / findings;
        if (each < 1)
            return string.Create(CultureInfo.InvariantCulture, $"{1 / each:0.#} times an article");
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(each)) - 1));
        return string.Create(CultureInfo.InvariantCulture, $"once in {Math.Round(each / unit) * unit:N0}");
    }
}
