using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>
/// The notes on every passage of a draft. Notes on passages with the same text in an earlier version are reused, so that after a keystroke
/// only its paragraph is read again. Not safe for use by several threads at once; the earlier notebook may be in use meanwhile.
/// </summary>
sealed class Notebook
{
    readonly FactBook _facts;
    readonly TestNumbers? _tests;
    readonly PassageNotes[] _onPage;
    readonly Dictionary<Passage, PassageNotes> _onHeader = [];

    /// <param name="draft">The draft.</param>
    /// <param name="facts">Who and what is known.</param>
    /// <param name="earlier">The notes on an earlier version, or on any other draft; not used if they are based on other facts or
    /// rules.</param>
    /// <param name="tests">The numbers of the rules' tests; null if no further version will be checked.</param>
    internal Notebook(Draft draft, FactBook facts, Notebook? earlier, TestNumbers? tests)
    {
        _facts = facts;
        _tests = tests;
        var known = new Dictionary<string, PassageNotes>(StringComparer.Ordinal);
        if (earlier?._facts == facts && earlier._tests == tests)
        {
            foreach (var notes in earlier._onPage)
                known.TryAdd(notes.Text, notes);
        }

        _onPage = new PassageNotes[draft.Passages.Length];
        foreach (var passage in draft.Passages)
            _onPage[passage.Index] = known.GetValueOrDefault(passage.Text) ?? new(passage.Text, facts, tests);
        foreach (var field in draft.Header.Fields)
        {
            foreach (var value in field.Values)
                _onHeader[value] = new(value.Text, facts, tests);
        }
    }

    /// <summary>The notes on a passage of the page or a header value.</summary>
    internal PassageNotes On(Passage passage) =>
        passage.Index >= 0 ? _onPage[passage.Index]
        : _onHeader.TryGetValue(passage, out var notes) ? notes
        : new(passage.Text, _facts, _tests);
}
