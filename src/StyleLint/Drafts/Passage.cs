using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>What the markup says a passage is. What it <em>means</em> (headline, byline, …) is decided later, by <c>Reading</c>.</summary>
public enum PassageKind
{
    /// <summary>A paragraph; in plain text, every passage.</summary>
    Paragraph,

    /// <summary>A heading; see <see cref="Passage.Level"/>.</summary>
    Heading,

    /// <summary>A paragraph of a list item.</summary>
    ListItem,

    /// <summary>A paragraph inside a block quotation.</summary>
    BlockQuote,

    /// <summary>A table cell.</summary>
    TableCell,

    /// <summary>A footnote's text.</summary>
    Footnote,

    /// <summary>The alternative text of an image.</summary>
    ImageText,

    /// <summary>The title of an image or the text of a figure caption.</summary>
    Caption,

    /// <summary>The value of a header field.</summary>
    HeaderValue,

    /// <summary>A whole raw file.</summary>
    Raw,

    /// <summary>The text between the marks of inline code.</summary>
    Code,
}

/// <summary>
/// Plain prose with anchors back to the source: <c>**make use** of</c> reads "make use of", soft line breaks read as one space,
/// entities are decoded, and code or markup reads as one opaque character (U+FFFC).
/// </summary>
public sealed class Passage
{
    static readonly SourceText Nowhere = SourceText.From("");

    readonly ImmutableArray<Run> _runs;

    /// <param name="source">The draft's characters.</param>
    /// <param name="kind">What the markup says it is.</param>
    /// <param name="level">Heading level 1-6, list depth, quote depth, 1 in a table's head and caption; 0 elsewhere.</param>
    /// <param name="text">The prose.</param>
    /// <param name="span">All of the block's characters in the source, markup included.</param>
    /// <param name="runs">Anchors: in order, together covering all of <paramref name="text"/>.</param>
    /// <param name="links">The linked parts of <paramref name="text"/>, in order.</param>
    /// <param name="emphasis">The emphasised parts of <paramref name="text"/>, in order, outer before inner.</param>
    internal Passage(
        SourceText source,
        PassageKind kind,
        int level,
        string text,
        TextSpan span,
        ImmutableArray<Run> runs,
        ImmutableArray<Link> links = default,
        ImmutableArray<Emphasis> emphasis = default
    )
    {
        Source = source;
        Kind = kind;
        Level = level;
        Text = text;
        Span = span;
        _runs = runs;
        Links = links.IsDefault ? [] : links;
        Emphasis = emphasis.IsDefault ? [] : emphasis;
    }

    /// <summary>Words without a place in a draft: what is read in them is true wherever they are.</summary>
    internal static Passage Adrift(string text) => new(Nowhere, PassageKind.Paragraph, 0, text, default, []);

    /// <summary>Several passages as one, with an empty line between them.</summary>
    internal static Passage Join(SourceText source, IEnumerable<Passage> passages)
    {
        var text = new System.Text.StringBuilder();
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var passage in passages)
        {
            if (text.Length > 0)
            {
                runs.Add(
                    new(text.Length, 2, TextSpan.FromBounds(runs[^1].Source.End, Math.Max(runs[^1].Source.End, passage.Span.Start)), false)
                );
                text.Append("\n\n");
            }

            foreach (var run in passage._runs)
                runs.Add(run with { TextStart = text.Length + run.TextStart });
            text.Append(passage.Text);
        }

        return new(source, PassageKind.Paragraph, 0, text.ToString(), new(0, source.Text.Length), runs.ToImmutable());
    }

    /// <summary>The draft's characters.</summary>
    public SourceText Source { get; }

    /// <summary>What the markup says it is.</summary>
    public PassageKind Kind { get; }

    /// <summary>Heading level 1-6, list depth, quote depth, 1 in a table's head and caption; 0 elsewhere.</summary>
    public int Level { get; }

    /// <summary>The prose, as a reader sees it.</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> with a line end wherever the source has one, instead of the space it is read as.</summary>
    internal string Lined => field ??= WithLineEnds();

    /// <summary>All of the block's characters in the source, markup included.</summary>
    public TextSpan Span { get; }

    /// <summary>Place in <see cref="Draft.Passages"/>, from 0; -1 for header values.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>The linked parts of <see cref="Text"/>, in order.</summary>
    public ImmutableArray<Link> Links { get; }

    /// <summary>The emphasised parts of <see cref="Text"/>, in order, outer before inner.</summary>
    public ImmutableArray<Emphasis> Emphasis { get; }

    /// <summary>Where addresses, file names, hashtags, handles and code are in <see cref="Text"/>, in order; they don't count as words of
    /// the copy.</summary>
    internal Range[] Addresses => field ??= AddressReader.Read(Text);

    /// <summary>The parts of the source that are inline code, marks included, in order.</summary>
    internal IEnumerable<TextSpan> OpaqueSpans
    {
        get
        {
            foreach (var run in _runs)
            {
                if (!run.IsVerbatim && Text[run.TextStart] == ObjectReplacement.Character)
                    yield return run.Source;
            }
        }
    }

    /// <summary>The whole passage.</summary>
    public Excerpt All => new(this, 0, Text.Length);

    /// <summary>Part of the passage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part isn't inside <see cref="Text"/>.</exception>
    public Excerpt Excerpt(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length);
        return new(this, start, length);
    }

    /// <summary>Where a part of <see cref="Text"/> is in the source, from its first character to the end of its last, including markup in
    /// between.</summary>
    public TextSpan Locate(int start, int length)
    {
        if (_runs.IsEmpty)
            return new(Span.Start, 0);
        var from = Offset(start, atEnd: false);
        return length == 0 ? new(from, 0) : TextSpan.FromBounds(from, Math.Max(from, Offset(start + length, atEnd: true)));
    }

    /// <summary>Whether the source has exactly these characters there, so that replacing them is safe.</summary>
    public bool IsVerbatim(int start, int length)
    {
        var span = Locate(start, length);
        return span.Length == length && Source.Text.AsSpan(span.Start, span.Length).SequenceEqual(Text.AsSpan(start, length));
    }

    /// <summary>Whether a span covers only part of an address, so that it contains no words of the copy.</summary>
    internal bool CutsAddress(int start, int end)
    {
        int low = 0,
            high = Addresses.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Addresses[middle].End.Value <= start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < Addresses.Length && Addresses[low].Start.Value < end; low++)
        {
            if (Addresses[low].Start.Value < start || Addresses[low].End.Value > end)
                return true;
        }

        return false;
    }

    /// <summary>The part of <see cref="Text"/> that was read from some characters of the source; null if none of them belongs to this
    /// passage.</summary>
    public Excerpt? ReadFrom(TextSpan source)
    {
        int low = 0,
            high = _runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Source.End <= source.Start)
                low = middle + 1;
            else
                high = middle;
        }

        int start = -1,
            end = -1;
        for (var at = low; at < _runs.Length && _runs[at].Source.Start < source.End; at++)
        {
            var run = _runs[at];
            if (start < 0)
                start = run.IsVerbatim ? run.TextStart + Math.Max(0, source.Start - run.Source.Start) : run.TextStart;
            end = run.IsVerbatim ? run.TextStart + Math.Min(run.TextLength, source.End - run.Source.Start) : run.TextStart + run.TextLength;
        }

        return start < end ? new(this, start, end - start) : null;
    }

    string WithLineEnds()
    {
        char[]? lined = null;
        foreach (var run in _runs)
        {
            if (run.IsVerbatim || run.TextLength != 1 || Text[run.TextStart] != ' ')
                continue;
            if (Source.Text.AsSpan(run.Source.Start, run.Source.Length).ContainsAny('\n', '\r'))
                (lined ??= Text.ToCharArray())[run.TextStart] = '\n';
        }

        return lined is null ? Text : new(lined);
    }

    int Offset(int at, bool atEnd)
    {
        // The run that contains the character at `at`, or for an end, the one that contains the character before it.
        var wanted = atEnd ? at - 1 : at;
        int low = 0,
            high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].TextStart <= wanted)
                low = middle;
            else
                high = middle - 1;
        }

        var run = _runs[low];
        if (run.IsVerbatim)
            return run.Source.Start + Math.Clamp(at - run.TextStart, 0, run.Source.Length);
        // Inside an entity, a line break or code there are no single characters to point to, so all of it counts.
        if (atEnd)
            return run.Source.End;
        return at >= run.TextStart + run.TextLength ? run.Source.End : run.Source.Start;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Part of a passage's text and the source characters it was read from.</summary>
/// <param name="TextStart">First character in the passage's text.</param>
/// <param name="TextLength">Characters in the passage's text, at least 1.</param>
/// <param name="Source">The characters in the source.</param>
/// <param name="IsVerbatim">Whether the two are the same, character by character; otherwise the run stands for all of
/// <paramref name="Source"/>.</param>
internal readonly record struct Run(int TextStart, int TextLength, TextSpan Source, bool IsVerbatim);

/// <summary>A linked part of a passage.</summary>
public readonly record struct Link(int Start, int Length, string Url);

/// <summary>An emphasised part of a passage.</summary>
public readonly record struct Emphasis(int Start, int Length, bool IsStrong);

/// <summary>Some words of a passage: what rules check and report.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Start">First character in <see cref="Passage.Text"/>.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct Excerpt(Passage Passage, int Start, int Length)
{
    /// <summary>Just after the last character, in <see cref="Passage.Text"/>.</summary>
    public int End => Start + Length;

    /// <summary>The words as a new string; prefer <see cref="Chars"/> if you don't need a string.</summary>
    public string Text => Passage.Text.Substring(Start, Length);

    /// <summary>The words.</summary>
    public ReadOnlySpan<char> Chars => Passage.Text.AsSpan(Start, Length);

    /// <summary>The words, with the source's line ends.</summary>
    internal ReadOnlySpan<char> LinedChars => Passage.Lined.AsSpan(Start, Length);

    /// <summary>Where they are in the source.</summary>
    public TextSpan Span => Passage.Locate(Start, Length);

    /// <summary>Whether replacing them in the source is safe.</summary>
    public bool IsVerbatim => Passage.IsVerbatim(Start, Length);

    /// <summary>Part of this excerpt; <paramref name="start"/> counts from the excerpt's own first character.</summary>
    public Excerpt Slice(int start, int length) => new(Passage, Start + start, length);

    /// <inheritdoc cref="Slice(int, int)"/>
    internal Excerpt Slice(Range range) => Slice(range.Start.Value, range.End.Value - range.Start.Value);

    /// <summary>Whether <paramref name="other"/> is entirely inside.</summary>
    public bool Contains(Excerpt other) => ReferenceEquals(Passage, other.Passage) && other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(Excerpt other) => ReferenceEquals(Passage, other.Passage) && other.Start < End && Start < other.End;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
