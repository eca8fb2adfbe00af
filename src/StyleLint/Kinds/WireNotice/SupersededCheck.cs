using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Kinds;

/// <summary>Drafts that rest on a version the agency has since withdrawn, or that hold a passage it has corrected.</summary>
sealed class SupersededCheck : IAnalyzer
{
    // How alike a sentence of the draft and the corrected one have to be for the one to rest on the other.
    const double LeastAlike = 0.4;

    public void Analyze(in Analysis analysis)
    {
        foreach (var match in analysis.Overlap.Matches)
        {
            if (!match.IsSource)
                continue;
            var versions = analysis.Overlap.Versions(match);
            var latest = versions[^1];
            if (latest.Status is WireStatus.Withheld or WireStatus.Cancelled)
                Report(
                    analysis,
                    match,
                    latest,
                    WireWording.Shown(analysis, match),
                    latest.Status is WireStatus.Withheld ? "withheld" : "cancelled",
                    null,
                    null
                );
            else if (
                versions.LastOrDefault(version => version.Version > match.Wire.Version && version.Status is WireStatus.Corrected) is
                { } corrected
            )
                FindCorrected(analysis, match, corrected);
        }
    }

    static void FindCorrected(in Analysis analysis, WireMatch match, WireStory corrected)
    {
        var now = new WireMatch(corrected, analysis.Story.Facts);
        var texts = new HashSet<string>(Sentences(now.Story).Select(Plain), StringComparer.Ordinal);
        var draftTexts = new HashSet<string>(Sentences(analysis.Story).Select(Plain), StringComparer.Ordinal);
        foreach (var old in Sentences(match.Story))
        {
            if (texts.Contains(Plain(old)) || Nearest(Sentences(now.Story), old) is not { } mended || draftTexts.Contains(Plain(mended)))
                continue;
            var (dropped, added) = Difference(match.Story, old, now.Story, mended);
            foreach (var sentence in Sentences(analysis.Story))
            {
                if (Alike(sentence, old) < LeastAlike || !Keeps(analysis.Story, sentence, dropped, added))
                    continue;
                Report(analysis, match, corrected, sentence.Span, "corrected", old, (now, mended));
                break;
            }
        }
    }

    static IEnumerable<Excerpt> Sentences(Story story) =>
        story.Body.SelectMany(passage => story.Sentences(passage)).Select(sentence => sentence.At);

    // Same words, whatever stands between them.
    static string Plain(Excerpt at)
    {
        var words = new List<TextSpan>();
        WordRun.Read(at.Chars, words);
        return string.Join(' ', words.Select(word => at.Text.Substring(word.Start, word.Length).ToLowerInvariant()));
    }

    static Excerpt? Nearest(IEnumerable<Excerpt> sentences, Excerpt old)
    {
        Excerpt? best = null;
        var most = LeastAlike;
        foreach (var sentence in sentences)
        {
            if (Alike(sentence, old) is var alike && alike <= most)
                continue;
            most = alike;
            best = sentence;
        }

        return best;
    }

    // The share of words that both have.
    static double Alike(Excerpt one, Excerpt other)
    {
        var mine = WordsOf(one);
        var theirs = WordsOf(other);
        return mine.Count + theirs.Count == 0 ? 0 : 2.0 * mine.Count(theirs.Contains) / (mine.Count + theirs.Count);
    }

    static HashSet<string> WordsOf(Excerpt at) => [.. Plain(at).Split(' ')];

    static (HashSet<ulong> Dropped, HashSet<ulong> Added) Difference(Story before, Excerpt old, Story after, Excerpt mended)
    {
        var (was, now) = (Hashes(before, old), Hashes(after, mended));
        return ([.. was.Except(now)], [.. now.Except(was)]);
    }

    // It has the words that were wrong, or lacks those that were missing.
    static bool Keeps(Story story, Excerpt sentence, HashSet<ulong> dropped, HashSet<ulong> added)
    {
        var words = Hashes(story, sentence);
        return dropped.Count > 0 ? dropped.IsSubsetOf(words) : added.Count > 0 && !words.Overlaps(added);
    }

    static HashSet<ulong> Hashes(Story story, Excerpt at)
    {
        var words = new List<QuotedWord>();
        QuotedWords.Read(story, at, at.Start, words);
        return [.. words.Select(word => word.Hash)];
    }

    static void Report(
        in Analysis analysis,
        WireMatch match,
        WireStory latest,
        TextSpan at,
        string notice,
        Excerpt? old,
        (WireMatch Match, Excerpt At)? mended
    )
    {
        var related = ImmutableArray.CreateBuilder<Related>();
        if (old is { } was)
            related.Add(WireWording.InStory(match, was, $"as {WireWording.Agency(match.Wire)} first had it"));
        if (mended is var (now, sentence))
            related.Add(WireWording.InStory(now, sentence, "as it was corrected"));
        analysis.Report(
            at,
            [
                ("agency", WireWording.Agency(match.Wire)),
                ("story", WireWording.Story(match.Wire)),
                ("when", latest.Sent is { } sent ? $" on {WireWording.Moment(sent)}" : ""),
                ("notice", notice),
                ("written", old?.Text ?? ""),
                ("expected", mended is { } right ? $": \"{right.At.Text}\"" : ""),
            ],
            related: related.ToImmutable()
        );
    }
}
