using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Gathers the text of one passage after another, with an anchor for every character.</summary>
sealed class PassageBuilder(SourceText source, ImmutableArray<Veil> veils)
{
    readonly StringBuilder _text = new();
    readonly List<Run> _runs = [];
    readonly List<Link> _links = [];
    readonly List<Emphasis> _emphasis = [];
    bool _hasWords;

    /// <summary>Characters so far.</summary>
    internal int Length => _text.Length;

    /// <summary>Adds source characters as they are, except veiled ones.</summary>
    internal void Verbatim(int start, int length)
    {
        var end = start + length;
        for (var at = FirstVeil(start); at < veils.Length && veils[at].Span.Start < end; at++)
        {
            var veil = veils[at];
            if (veil.Span.Start > start)
                Plain(start, veil.Span.Start - start);
            if (veil.IsOpaque)
                Opaque(veil.Span);
            start = Math.Max(start, veil.Span.End);
        }

        if (start < end)
            Plain(start, end - start);
    }

    /// <summary>Adds words that the source spells differently.</summary>
    internal void Replaced(ReadOnlySpan<char> words, TextSpan span)
    {
        if (_text.Length == 0)
            words = words.TrimStart();
        if (words.IsEmpty)
            return;
        _hasWords |= !words.IsWhiteSpace();
        Add(words, span);
    }

    /// <summary>Adds something that isn't words. Adjacent ones are joined: the reader sees one gap.</summary>
    internal void Opaque(TextSpan span)
    {
        if (
            _runs.Count > 0
            && _text[^1] == ObjectReplacement.Character
            && _runs[^1] is { IsVerbatim: false } last
            && last.Source.End == span.Start
        )
            _runs[^1] = last with { Source = TextSpan.FromBounds(last.Source.Start, span.End) };
        else
            Add([ObjectReplacement.Character], span);
    }

    /// <summary>Adds the space that a line end is read as, unless there is one already.</summary>
    internal void Break(TextSpan span)
    {
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            Add(" ", span);
    }

    /// <summary>Opens an emphasised part: outer ones come before inner ones.</summary>
    internal int OpenEmphasis(bool isStrong)
    {
        _emphasis.Add(new(_text.Length, 0, isStrong));
        return _emphasis.Count - 1;
    }

    /// <summary>Ends the part that <see cref="OpenEmphasis"/> opened.</summary>
    internal void CloseEmphasis(int index) => _emphasis[index] = _emphasis[index] with { Length = _text.Length - _emphasis[index].Start };

    /// <summary>Notes that the text from <paramref name="start"/> up to here is a link.</summary>
    internal void Link(int start, string url)
    {
        if (_text.Length > start)
            _links.Add(new(start, _text.Length - start, url));
    }

    /// <summary>The passage, or null if there are no words; the builder is then empty again.</summary>
    internal Passage? Build(PassageKind kind, int level, TextSpan span)
    {
        Passage? passage = null;
        if (_hasWords)
        {
            TrimEnd();
            var text = _text.ToString();
            var first = _runs[0].Source.Start;
            var last = _runs[^1].Source.End;
            passage = new(
                source,
                kind,
                level,
                text,
                TextSpan.FromBounds(Math.Min(span.Start, first), Math.Max(span.End, last)),
                [.. _runs],
                Clip(text.Length),
                ClipEmphasis(text.Length)
            );
        }

        _text.Clear();
        _runs.Clear();
        _links.Clear();
        _emphasis.Clear();
        _hasWords = false;
        return passage;
    }

    void Plain(int start, int length)
    {
        var words = source.Text.AsSpan(start, length);
        if (_text.Length == 0)
        {
            words = words.TrimStart();
            start += length - words.Length;
        }

        if (words.IsEmpty)
            return;
        _hasWords = _hasWords || !words.IsWhiteSpace();
        if (_runs.Count > 0 && _runs[^1] is { IsVerbatim: true } last && last.Source.End == start)
        {
            _runs[^1] = last with
            {
                TextLength = last.TextLength + words.Length,
                Source = last.Source with { Length = last.Source.Length + words.Length },
            };
            _text.Append(words);
            return;
        }

        _runs.Add(new(_text.Length, words.Length, new(start, words.Length), IsVerbatim: true));
        _text.Append(words);
    }

    void Add(ReadOnlySpan<char> words, TextSpan span)
    {
        _runs.Add(new(_text.Length, words.Length, span, IsVerbatim: false));
        _text.Append(words);
    }

    void TrimEnd()
    {
        var length = _text.Length;
        while (length > 0 && char.IsWhiteSpace(_text[length - 1]))
            length--;
        _text.Length = length;
        while (_runs[^1].TextStart >= length)
            _runs.RemoveAt(_runs.Count - 1);
        var last = _runs[^1];
        var kept = length - last.TextStart;
        if (kept < last.TextLength)
            _runs[^1] = last with { TextLength = kept, Source = last.IsVerbatim ? last.Source with { Length = kept } : last.Source };
    }

    ImmutableArray<Link> Clip(int length)
    {
        if (_links.Count == 0)
            return [];
        var links = ImmutableArray.CreateBuilder<Link>(_links.Count);
        foreach (var link in _links)
        {
            if (link.Start < length)
                links.Add(link with { Length = Math.Min(link.Length, length - link.Start) });
        }

        return links.DrainToImmutable();
    }

    ImmutableArray<Emphasis> ClipEmphasis(int length)
    {
        if (_emphasis.Count == 0)
            return [];
        var stretches = ImmutableArray.CreateBuilder<Emphasis>(_emphasis.Count);
        foreach (var stretch in _emphasis)
        {
            if (stretch.Start < length && stretch.Length > 0)
                stretches.Add(stretch with { Length = Math.Min(stretch.Length, length - stretch.Start) });
        }

        return stretches.DrainToImmutable();
    }

    int FirstVeil(int start)
    {
        int low = 0,
            high = veils.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (veils[middle].Span.End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
