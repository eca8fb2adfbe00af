using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>What the readers of formats whose blocks are recognised by how lines begin have in common: AsciiDoc, reStructuredText and
/// Org.</summary>
abstract class LineMarkup
{
    /// <summary>The number of characters within which an opening mark must be closed; otherwise it is an ordinary character.</summary>
    const int LongestStretch = 2000;

    const int MostNested = 8;

    /// <summary>The number of characters that may be searched in vain for missing closing marks; after that, marks are ordinary
    /// characters.</summary>
    const int MostWaste = 1 << 22;

    static readonly Marks UrlEnds = new(" \t\n\r[]<>\"");

    readonly string _read;
    int _nested;
    int _waste;

    /// <param name="source">The draft.</param>
    /// <param name="body">What follows its header.</param>
    /// <param name="reading">How the settings would have it read.</param>
    protected LineMarkup(SourceText source, TextSpan body, ReadingOptions reading)
    {
        (Source, Reading) = (source, reading);
        var ignored = IgnoredText.Find(source, body, reading);
        var veils = ignored.Over([]);
        Page = new(source, veils);
        ignored.AddTo(Page);
        // As long as the source, so that a place in one is a place in the other.
        _read = string.Concat(source.Text.AsSpan(0, body.Start), VeiledText.Make(source.Text, body, veils, []));
        First = source.PositionAt(body.Start).Line;
        Count = source.LineCount;
    }

    protected SourceText Source { get; }

    protected ReadingOptions Reading { get; }

    protected PageBuilder Page { get; }

    /// <summary>The source with spaces in place of what isn't text.</summary>
    protected string Text => _read;

    protected int First { get; }

    protected int Count { get; }

    /// <summary>A line without surrounding white space.</summary>
    protected TextSpan Trimmed(int line)
    {
        var span = Source.LineSpan(line);
        var words = _read.AsSpan(span.Start, span.Length);
        return new(span.Start + words.Length - words.TrimStart().Length, words.Trim().Length);
    }

    protected ReadOnlySpan<char> Words(int line) => _read.AsSpan(Trimmed(line).Start, Trimmed(line).Length);

    protected ReadOnlySpan<char> Words(TextSpan span) => _read.AsSpan(span.Start, span.Length);

    protected bool IsBlank(int line) => line < Count && Trimmed(line).IsEmpty;

    /// <summary>The column of a line's first character that isn't white space.</summary>
    protected int Indent(int line) => Trimmed(line).Start - Source.LineSpan(line).Start;

    /// <summary>Reads several lines as the prose of one passage.</summary>
    protected void Prose(PassageKind kind, int level, int start, int end)
    {
        if (start >= end || (Reading.SkippedTags is not null && Reading.Skips(TagOf(kind, level))))
            return;
        var firstImage = Page.ImageCount;
        Read(start, end);
        Page.EndPassage(kind, level, TextSpan.FromBounds(start, end), firstImage);
    }

    /// <summary>Adds prose to the current passage.</summary>
    protected void Read(int start, int end)
    {
        var (literal, at) = (start, start);
        while (at < end)
        {
            var sign = Marks.IndexIn(_read.AsSpan(at, end - at));
            if (sign < 0)
                break;
            at += sign;
            var next = _read[at] is '\n' or '\r' ? EndOfBreak(at, end) : at;
            Page.Text.Verbatim(literal, at - literal);
            if (next > at)
                Page.Text.Break(TextSpan.FromBounds(at, next));
            else
                next = Inline(at, end);
            literal = next;
            at = Math.Max(next, at + 1);
        }

        Page.Text.Verbatim(literal, end - literal);
    }

    /// <summary>The characters at which markup may begin inside a paragraph, including line ends.</summary>
    protected abstract Marks Marks { get; }

    /// <summary>Reads what begins at a mark.</summary>
    /// <returns>The offset just after it; its own offset if nothing begins there.</returns>
    protected abstract int Inline(int at, int end);

    /// <summary>Code and the like, up to an offset.</summary>
    protected int Opaque(int at, int next)
    {
        Page.Text.Opaque(TextSpan.FromBounds(at, next));
        return next;
    }

    /// <summary>Code between marks: a gap in the prose, or its words if the settings want code read.</summary>
    protected int Code(int at, int mark, int close, int closing)
    {
        if (Reading.IgnoresCode)
            return Opaque(at, close + closing);
        Page.Text.Verbatim(at + mark, close - at - mark);
        return close + closing;
    }

    /// <summary>Emphasised words between marks.</summary>
    protected int Emphasis(int at, int mark, int close, bool isStrong)
    {
        if (Reading.IgnoredTags is { } tags && tags.Contains(isStrong ? "strong" : "em"))
            return Opaque(at, close + mark);
        var stretch = Page.Text.OpenEmphasis(isStrong);
        Nested(at + mark, close);
        Page.Text.CloseEmphasis(stretch);
        return close + mark;
    }

    /// <summary>The words of a link, up to the offset just after it.</summary>
    protected int Link(int start, int end, string url, int next)
    {
        var from = Page.Text.Length;
        Nested(start, end);
        Page.Text.Link(from, url);
        return next;
    }

    protected void Nested(int start, int end)
    {
        if (_nested == MostNested)
        {
            Page.Text.Verbatim(start, end - start);
            return;
        }

        _nested++;
        Read(start, end);
        _nested--;
    }

    /// <summary>Where a closing mark is: no space before it and no letter after it; -1 if there is none.</summary>
    protected int Closing(int from, int end, string mark, bool isConstrained = true)
    {
        end = Math.Min(end, from + LongestStretch);
        if (from >= end || char.IsWhiteSpace(_read[from]) || _waste > MostWaste)
            return -1;
        for (var at = from + 1; at < end; at++)
        {
            var found = _read.AsSpan(at, end - at).IndexOf(mark);
            if (found < 0)
                break;
            at += found;
            var after = at + mark.Length;
            if (!isConstrained || (!char.IsWhiteSpace(_read[at - 1]) && (after >= end || !char.IsLetterOrDigit(_read[after]))))
                return at;
        }

        _waste += end - from;
        return -1;
    }

    /// <summary>Whether an opening mark is allowed here: no letter before it.</summary>
    protected bool MayOpen(int at, int start) =>
        at == start || at == 0 || (!char.IsLetterOrDigit(_read[at - 1]) && _read[at - 1] is not ('\\' or ':' or ';' or '}'));

    /// <summary>How many digits a text begins with.</summary>
    protected static int Digits(ReadOnlySpan<char> words)
    {
        var count = 0;
        while (count < words.Length && char.IsAsciiDigit(words[count]))
            count++;
        return count;
    }

    /// <summary>Where a text is, soon after an offset; -1 if it isn't there.</summary>
    protected int Find(int from, int end, string text)
    {
        end = Math.Min(end, from + LongestStretch);
        if (from >= end || _waste > MostWaste)
            return -1;
        if (_read.AsSpan(from, end - from).IndexOf(text) is var found and >= 0)
            return from + found;
        _waste += end - from;
        return -1;
    }

    protected bool StartsAt(int at, int end, string text) => at >= 0 && at < end && _read.AsSpan(at, end - at).StartsWith(text);

    /// <summary>The end of a bare web address; its own offset if there is none.</summary>
    protected int EndOfUrl(int at, int end)
    {
        if (!StartsAt(at, end, "http://") && !StartsAt(at, end, "https://") && !StartsAt(at, end, "mailto:"))
            return at;
        var length = UrlEnds.IndexIn(_read.AsSpan(at, end - at));
        return length < 0 ? end : at + length;
    }

    /// <summary>The next line from here on, within the given range, that isn't blank.</summary>
    protected int SkipBlanks(int line, int last)
    {
        while (line < last && IsBlank(line))
            line++;
        return line;
    }

    /// <summary>The end of a paragraph that begins on a line: the next blank line.</summary>
    protected int EndOfParagraph(int line, int last)
    {
        while (line < last && !IsBlank(line))
            line++;
        return line;
    }

    /// <summary>All characters of some lines, from the first that isn't white space.</summary>
    protected TextSpan Lines(int first, int last) =>
        first >= last ? default : TextSpan.FromBounds(Trimmed(first).Start, Source.LineSpan(last - 1).End);

    int EndOfBreak(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(_read[at]))
            at++;
        return at;
    }

    static string TagOf(PassageKind kind, int level) =>
        kind switch
        {
            PassageKind.Heading => $"h{level}",
            PassageKind.ListItem => "li",
            PassageKind.BlockQuote => "blockquote",
            PassageKind.TableCell => level == 1 ? "th" : "td",
            _ => "p",
        };
}
