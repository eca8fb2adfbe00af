using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>How long a draft's prose is, and its words: paragraphs, list items and quoted blocks; no headings and no tables.</summary>
sealed class TextMeasure
{
    const int Long = 6;
    const int ManySyllables = 2;

    internal TextMeasure(StoryText story)
    {
        foreach (var passage in story.Draft.Passages)
        {
            if (passage.Kind is not (PassageKind.Paragraph or PassageKind.ListItem or PassageKind.BlockQuote))
                continue;
            Paragraphs++;
            Sentences += story.Sentences(passage).Length;
            foreach (var word in new MeasuredWords(passage.Text))
                Add(word);
        }
    }

    /// <summary>Letters and digits.</summary>
    internal int Characters { get; private set; }

    /// <summary>Words.</summary>
    internal int Words { get; private set; }

    /// <summary>Sentences.</summary>
    internal int Sentences { get; }

    /// <summary>Paragraphs.</summary>
    internal int Paragraphs { get; }

    /// <summary>Syllables.</summary>
    internal int SyllableCount { get; private set; }

    /// <summary>Words of more than six letters.</summary>
    internal int LongWords { get; private set; }

    /// <summary>Words of more than two syllables.</summary>
    internal int PolysyllabicWords { get; private set; }

    /// <summary>Words of more than two syllables, an ending such as "-ing" not counted.</summary>
    internal int ComplexWords { get; private set; }

    void Add(ReadOnlySpan<char> word)
    {
        var syllables = Syllables.In(word);
        Words++;
        foreach (var c in word)
            Characters += char.IsLetterOrDigit(c) ? 1 : 0;
        SyllableCount += syllables;
        if (word.Length > Long)
            LongWords++;
        if (syllables > ManySyllables)
            PolysyllabicWords++;
        var hasEnding =
            word.EndsWith("es", StringComparison.Ordinal)
            || word.EndsWith("ed", StringComparison.Ordinal)
            || word.EndsWith("ing", StringComparison.Ordinal);
        if (syllables - (hasEnding ? 1 : 0) > ManySyllables)
            ComplexWords++;
    }

    /// <summary>The words as formulas of readability count them: runs of letters, digits and apostrophes; "U.S." is one.</summary>
    ref struct MeasuredWords(string text)
    {
        readonly string _text = text;
        int _start;
        int _end;

        public readonly ReadOnlySpan<char> Current => _text.AsSpan(_start, _end - _start);

        public readonly MeasuredWords GetEnumerator() => this;

        public bool MoveNext()
        {
            _start = _end;
            while (_start < _text.Length && !IsPart(_text[_start]))
                _start++;
            if (_start == _text.Length)
                return false;
            _end = _start;
            var initials = 0;
            while (_end + 1 < _text.Length && char.IsAsciiLetterUpper(_text[_end]) && _text[_end + 1] == '.')
            {
                _end += 2;
                initials++;
            }

            if (initials > 1)
                return true;
            _end = _start;
            while (_end < _text.Length && IsPart(_text[_end]))
                _end++;
            return true;
        }

        static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '\'';
    }
}
