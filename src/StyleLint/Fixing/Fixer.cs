using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Fixing;

/// <summary>
/// Mends a draft: takes the likeliest way out of each finding, lints again, and goes on until there is nothing left to mend. What it gives
/// back it would not change again.
/// </summary>
public static class Fixer
{
    /// <summary>A draft that is written at one place in more rounds than these is left as it was.</summary>
    public const int MaxRounds = 10;

    // A fix may bring up the next finding of its rule elsewhere, and so on; but a draft is not linted for ever.
    const int MaxRoundsInAll = 100;

    /// <summary>Mends a draft in memory.</summary>
    /// <param name="first">The draft, and what was found in it.</param>
    /// <param name="lint">Lints each text that comes of it.</param>
    /// <param name="most">The least safe fix that may be applied: <see cref="FixSafety.Safe"/> for the safe ones alone.</param>
    /// <param name="isWanted">Which findings are to be mended; all that nothing silences where null.</param>
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
            // Bytes that were lost in reading would be lost in the file.
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

    // Of fixes that meet, the one whose finding stands first; the others come in the next round, if they are still needed then.
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

/// <summary>What came of mending a draft.</summary>
/// <param name="Result">The mended text, and what is still found in it.</param>
/// <param name="Applied">Changes made, each counted once however many rules had a part in it; 0 where nothing was changed.</param>
/// <param name="Restless">The rules whose fixes found no end, so that the draft was left as it was; empty where all is well.</param>
public sealed record FixResult(LintResult Result, int Applied, ImmutableArray<RuleId> Restless);
