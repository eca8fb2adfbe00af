using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Kinds;

/// <summary>
/// Paragraphs that stand over an agency's sign-off and say, with a quotation, name or number, what none of its stories says.
/// </summary>
sealed class AddedParagraphCheck : IAnalyzer
{
    // A paragraph with a sentence this much like one of the story comes from it.
    const double Aligned = 0.3;

    const int ShortestQuote = 4;
    const double LeastNumber = 5;

    public void Analyze(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        if (page.Signoff is not { } signoff || HasHelp(signoff))
            return;
        foreach (var match in analysis.Overlap.Matches)
        {
            if (!match.IsSource || !match.IsCredited)
                continue;
            Check(analysis, match, signoff);
            return;
        }
    }

    // "Additional reporting by Jane Roe": somebody answers for what was added.
    static bool HasHelp(Signoff signoff) =>
        signoff.Parts.Any(part =>
            part.Job.StartsWith("additional", StringComparison.Ordinal)
            || part.Job.StartsWith("further", StringComparison.Ordinal)
            || part.Job.StartsWith("extra", StringComparison.Ordinal)
        );

    static void Check(in Analysis analysis, WireMatch match, Signoff signoff)
    {
        var sources = Sources(analysis, match);
        Passage? first = null,
            last = null;
        foreach (var passage in analysis.Draft.Passages)
        {
            if (analysis.Story.Page.RoleOf(passage) is not (Role.Body or Role.ReaderComments) || passage.Kind is not PassageKind.Paragraph)
                continue;
            if (passage.Index < signoff.At.Passage.Index && IsAdded(analysis, match, passage, sources))
            {
                first ??= passage;
                last = passage;
                continue;
            }

            Report(analysis, match, first, last);
            first = null;
        }

        Report(analysis, match, first, last);
    }

    // Every version of the story, and what else of the agency shares words with the draft.
    static List<WireMatch> Sources(in Analysis analysis, WireMatch match)
    {
        var sources = new List<WireMatch>();
        foreach (var other in analysis.Overlap.Matches)
        {
            if (other.Wire.Agency == match.Wire.Agency)
                sources.Add(other);
        }

        foreach (var version in analysis.Overlap.Versions(match))
        {
            if (version.Version != match.Wire.Version)
                sources.Add(new(version, analysis.Story.Facts));
        }

        return sources;
    }

    static bool IsAdded(in Analysis analysis, WireMatch match, Passage passage, List<WireMatch> sources)
    {
        foreach (var source in sources)
        {
            var pairs =
                source.Pairs.Count > 0
                    ? source.Pairs
                    : SentencePairs.Find(analysis.Story, analysis.Overlap.Prose, source.Story, source.Prose);
            if (pairs.Exists(pair => ReferenceEquals(pair.Draft.Passage, passage) && pair.Score >= Aligned))
                return false;
        }

        return SaysMore(analysis.Story, passage, sources);
    }

    static bool SaysMore(Story story, Passage passage, List<WireMatch> sources)
    {
        foreach (var quote in story.QuotesIn(passage))
        {
            if (quote.WordCount >= ShortestQuote && !sources.Exists(source => Holds(source, quote.Words.Chars)))
                return true;
        }

        foreach (var mention in story.Mentions)
        {
            if (
                ReferenceEquals(mention.At.Passage, passage)
                && !sources.Exists(source =>
                    source.Story.Draft.Source.Text.Contains(mention.Surname.Text, StringComparison.OrdinalIgnoreCase)
                )
            )
                return true;
        }

        var each = new NumberScanner(passage.Text);
        while (each.Next() is { } number)
        {
            if (
                !number.IsLoose
                && number.Unit is not (NumberUnit.Date or NumberUnit.Code)
                && number.Low >= LeastNumber
                && !sources.Exists(source => Holds(source, number))
            )
                return true;
        }

        return false;
    }

    // A part of the quotation is enough: the rules about quotations look at the rest.
    static bool Holds(WireMatch source, ReadOnlySpan<char> words)
    {
        var mine = new List<WireWord>();
        WireWords.Read(words, mine);
        var theirs = source.Prose.Words;
        for (var at = 0; at + ShortestQuote <= theirs.Length; at++)
        {
            for (var from = 0; from + ShortestQuote <= mine.Count; from++)
            {
                var same = 0;
                while (same < ShortestQuote && theirs[at + same].Hash == mine[from + same].Hash)
                    same++;
                if (same == ShortestQuote)
                    return true;
            }
        }

        return false;
    }

    static bool Holds(WireMatch source, NumberMention number)
    {
        foreach (var passage in source.Story.Draft.Passages)
        {
            var each = new NumberScanner(passage.Text);
            while (each.Next() is { } other)
            {
                if (number.Low >= other.Low && number.Low <= other.High)
                    return true;
            }
        }

        return false;
    }

    static void Report(in Analysis analysis, WireMatch match, Passage? first, Passage? last)
    {
        if (first is null || last is null)
            return;
        analysis.Report(
            TextSpan.FromBounds(first.Span.Start, last.Span.End),
            [("agency", WireWording.Agency(match.Wire)), ("story", WireWording.Story(match.Wire)), ("written", ""), ("expected", "")],
            related: [new(analysis.Draft.Source, analysis.Story.Page.Signoff!.At.Span, "the sign-off under it")]
        );
    }
}
