using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Wire;

/// <summary>A story in the archive that was compared with a draft, and what the two have in common.</summary>
sealed class WireMatch
{
    internal WireMatch(WireStory wire, FactBook facts)
    {
        Wire = wire;
        // Blank lines between the paragraphs: agencies' lines are paragraphs however short they are.
        var body = wire.ComparedBody.Replace("\n", "\n\n");
        var text = wire.Headline.Length is 0 or > WireStory.MaxBody ? body : $"{wire.Headline}\n\n{body}";
        var source = SourceText.From(text, $"wire:{wire.Agency}/{wire.Id}", wire.Day);
        Story = new(Draft.Parse(source, DraftFormat.PlainText), facts, wire.Day ?? default);
    }

    /// <summary>The story as the agency sent it.</summary>
    internal WireStory Wire { get; }

    /// <summary>The story as it reads.</summary>
    internal Story Story { get; }

    /// <summary>Its words.</summary>
    internal Prose Prose => field ??= Prose.Read(Story);

    /// <summary>The runs that the draft has word for word, longest first.</summary>
    internal List<SharedRun> Runs { get; set; } = [];

    /// <summary>How many words of the draft, outside quotation marks in both, stand in runs of five of the story.</summary>
    internal int Covered { get; set; }

    /// <summary>The sentences of the draft, each with the story's nearest.</summary>
    internal List<SentencePair> Pairs { get; set; } = [];

    /// <summary>Which part of the draft's runs of three words outside quotation marks the story has too, from 0 to 1.</summary>
    internal double Trigrams { get; set; }

    /// <summary>What both say, in whatever words.</summary>
    internal Substance Substance { get; set; }

    /// <summary>Whether the draft came so long after the story that what they share may be background or a standard form.</summary>
    internal bool IsOld { get; set; }

    /// <summary>Whether another story that the draft credits, or that shares more, has the same words.</summary>
    internal bool IsAccountedFor { get; set; }

    /// <summary>Whether the draft credits the agency for its words.</summary>
    internal bool IsCredited { get; set; }

    /// <summary>Whether they share a run too long for chance.</summary>
    internal bool IsCopied => Runs.Exists(run => run.IsEvidence);

    /// <summary>Whether they share so much in addition that nobody can have written it independently.</summary>
    internal bool IsLargelyCopied => IsCopied && Covered >= LeastCovered;

    /// <summary>Whether the draft says in other words what the story says.</summary>
    internal bool IsRewritten =>
        Pairs.Count >= LeastPairs && (Trigrams >= LeastTrigrams || Pairs.Average(pair => pair.Score) >= LeastAligned || Substance.IsSame);

    /// <summary>Whether the draft is based on the story, credited or not: copies it or follows it.</summary>
    internal bool IsSource => IsCopied || IsRewritten;

    // Unquoted words of the draft in shared runs of five.
    const int LeastCovered = 25;

    // Of 600 pairs of stories on the same event none was above either, and seven of seven light and moderate rewrites were.
    const double LeastTrigrams = 0.20;
    const double LeastAligned = 0.50;

    // Sentences of the draft below which shares and means say nothing.
    const int LeastPairs = 3;
}
