using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>The reporting cues of one passage beside its quotations: which of them belongs to which, and who speaks there.</summary>
sealed class PassageCues(StoryText story)
{
    readonly List<ReportingCue> _cues = [];
    ImmutableArray<QuotePair> _pairs = [];

    /// <summary>The cues, in order.</summary>
    internal List<ReportingCue> All => _cues;

    /// <summary>Reads the cues of a passage outside its quotation marks.</summary>
    internal void Read(Passage passage, ImmutableArray<QuotePair> pairs)
    {
        _pairs = pairs;
        _cues.Clear();
        var from = 0;
        foreach (var pair in pairs)
        {
            ReportingVerbs.Find(passage, from, pair.Start, _cues);
            from = pair.End;
        }

        ReportingVerbs.Find(passage, from, passage.Text.Length, _cues);
    }

    // How many cues on either side of a quotation are looked at: what is further away is nearer to another one.
    const int Reach = 12;

    /// <summary>The nearest cue of the sentence between two places; nouns and opinions stand back.</summary>
    internal ReportingCue? Nearest(Quote quote, int from, int to) => Nearest(quote, from, to, behind: 0, opinion: 40, noun: 80);

    /// <summary>The nearest in the other sentences of the paragraph: "said" before "think", and rather before the quotation than after
    /// it.</summary>
    internal ReportingCue? NearestAround(Quote quote) => Nearest(quote, 0, int.MaxValue, behind: 400, opinion: 500, noun: 4000);

    // In characters, to which those are added by which a cue of its kind, or behind the quotation, stands back.
    ReportingCue? Nearest(Quote quote, int from, int to, int behind, int opinion, int noun)
    {
        ReportingCue? best = null;
        var least = int.MaxValue;
        var middle = FirstCueFrom(quote.At.Start);
        for (var index = Math.Max(0, middle - Reach); index < Math.Min(_cues.Count, middle + Reach); index++)
        {
            var cue = _cues[index];
            if (cue.At.Start < from || cue.At.End > to)
                continue;
            var distance = index < middle ? quote.At.Start - cue.At.End : cue.At.Start - quote.At.End + behind;
            distance += cue.Kind switch
            {
                CueKind.Speech => 0,
                CueKind.Opinion => opinion,
                _ => noun,
            };
            if (distance >= least)
                continue;
            least = distance;
            best = cue;
        }

        return best;
    }

    /// <summary>Who speaks beside a cue, for the quotation that it belongs to; null where nobody does.</summary>
    internal Excerpt? SpeakerOf(ReportingCue cue, Quote quote)
    {
        var passage = cue.At.Passage;
        var text = passage.Text.AsSpan();
        var sentence = story.SentenceAt(cue.At);
        var (from, to) = ClauseOf(cue, sentence);
        var touches = quote.At.End <= cue.At.Start && text[quote.At.End..cue.At.Start].IndexOfAnyExcept(" ,\u00A0") < 0;
        if (SpeakerReader.Find(passage, cue, from, to, touches) is { } found)
            return found;
        // "…, adding that": whoever spoke before in the sentence.
        for (var index = FirstCueFrom(cue.At.Start) - 1; index >= 0 && _cues[index].At.Start >= sentence.Start; index--)
        {
            if (_cues[index].Kind is CueKind.Noun)
                continue;
            var start = ClauseOf(_cues[index], sentence).From;
            var touched = start > sentence.Start && text[start.._cues[index].At.Start].IndexOfAnyExcept(" ,\u00A0") < 0;
            if (SpeakerReader.Find(passage, _cues[index], start, cue.At.Start, touched) is { } same)
                return same;
            break;
        }

        // Not from inside a quotation that the sentence opens with.
        return SpeakerReader.Subject(
            passage,
            from > sentence.Start && quote.At.Start <= sentence.Start ? from : sentence.Start,
            cue.At.Start
        );
    }

    // The cues and pairs are in order: binary search keeps a passage of a thousand quotations linear.
    int FirstCueFrom(int at)
    {
        int low = 0,
            high = _cues.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cues[middle].At.Start < at)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // The stretch between the quotations before and after a cue, within its sentence.
    (int From, int To) ClauseOf(ReportingCue cue, Excerpt sentence)
    {
        int low = 0,
            high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle].End <= cue.At.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var from = low > 0 ? Math.Max(sentence.Start, _pairs[low - 1].End) : sentence.Start;
        var to = low < _pairs.Length ? Math.Min(sentence.End, _pairs[low].Start) : sentence.End;
        return (Math.Min(from, cue.At.Start), Math.Max(to, cue.At.End));
    }
}
