using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Fixing;

/// <summary>
/// Fixes a draft: applies the likeliest fix of each finding, lints again, and repeats until there is nothing left to fix. It would not
/// change its own result again.
/// </summary>
public static class Fixer
{
    /// <summary>A draft that is edited at one place in more rounds than this is left as it was.</summary>
    public const int MaxRounds = 10;

    // A fix may cause the next finding of its rule elsewhere, and so on; but a draft isn't linted forever.
    const int MaxRoundsInAll = 100;

    /// <summary>Fixes a draft in memory.</summary>
    /// <param name="first">The draft, and what was found in it.</param>
    /// <param name="lint">Lints each resulting text.</param>
    /// <param name="most">The least safe fix that may be applied: <see cref="FixSafety.Safe"/> for only safe ones.</param>
    /// <param name="isWanted">Which findings to fix; null for all that aren't suppressed.</param>
    public static FixResult Fix(
        LintResult first,
        Func<SourceText, LintResult> lint,
        FixSafety most,
        Func<Diagnostic, bool>? isWanted = null
    )
    {
        var result = first;
        var places = new ChangedPlaces();
        for (var round = 0; ; round++)
        {
            // Bytes lost in decoding would be lost in the file.
            var chosen = first.Draft.Source.Problems.IsEmpty ? Choose(result, most, isWanted) : [];
            if (chosen.Count == 0)
                return new(result, places.Count, []);
            var restless =
                round < MaxRoundsInAll ? places.Add(chosen, MaxRounds) : [.. chosen.Select(each => each.Rule).Distinct().Order()];
            if (!restless.IsEmpty)
                return new(first, 0, restless);
            result = lint(result.Draft.Source.With(chosen.SelectMany(each => each.Fix.Changes)));
        }
    }

    // Of fixes that meet, the one whose finding comes first; the others wait for the next round, if still needed.
    static List<(RuleId Rule, Fix Fix)> Choose(LintResult result, FixSafety most, Func<Diagnostic, bool>? isWanted)
    {
        var chosen = new List<(RuleId, Fix)>();
        var taken = new List<TextSpan>();
        foreach (var found in result.Diagnostics)
        {
            if (found.Suppression is not null || !(isWanted?.Invoke(found) ?? true))
                continue;
            var fix = found.Fixes.FirstOrDefault(fix => fix.Safety <= most);
            if (fix is null || !ChangesAnything(fix, result.Draft.Source) || fix.Changes.Any(change => Meets(change.Span, taken)))
                continue;
            foreach (var change in fix.Changes)
                taken.Insert(FirstBeyond(change.Span, taken), change.Span);
            chosen.Add((found.Rule, fix));
        }

        return chosen;
    }

    static bool ChangesAnything(Fix fix, SourceText source)
    {
        foreach (var change in fix.Changes)
        {
            if (!source.Slice(change.Span).SequenceEqual(change.NewText))
                return true;
        }

        return false;
    }

    // Those taken do not overlap, so the last one that begins before the end of a span is the only one that can reach into it. Two that
    // begin at one place meet even where one of them is empty.
    static bool Meets(TextSpan span, List<TextSpan> taken) =>
        FirstBeyond(span, taken) is var beyond and > 0 && (taken[beyond - 1].End > span.Start || taken[beyond - 1].Start == span.Start);

    static int FirstBeyond(TextSpan span, List<TextSpan> taken) =>
        ~taken.BinarySearch(new(Math.Max(span.Start, span.End - 1), int.MaxValue));
}

/// <summary>The result of fixing a draft.</summary>
/// <param name="Result">The fixed text, and what is still found in it.</param>
/// <param name="Applied">Changes made, each counted once however many rules contributed to it; 0 if nothing changed.</param>
/// <param name="Restless">The rules whose fixes kept triggering each other, so that the draft was left as it was; empty if all is
/// well.</param>
public sealed record FixResult(LintResult Result, int Applied, ImmutableArray<RuleId> Restless);
