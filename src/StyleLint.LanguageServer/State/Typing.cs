using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>
/// Holds back what is said about a sentence while it is being written: half a date is no wrong date. What the editor shows already stays,
/// and what is mended goes at once.
/// </summary>
sealed class Typing
{
    /// <summary>How long a sentence counts as being written after the last keystroke, in milliseconds.</summary>
    public const long Courtesy = 1000;

    ImmutableArray<Diagnostic> _shown = [];
    long _last = long.MinValue / 2;
    int _caret;

    /// <summary>The moment at which what is held back may be said.</summary>
    public long Over => _last + Courtesy;

    /// <summary>Some words were typed.</summary>
    public void Edit(int caret, long now) => (_caret, _last) = (caret, now);

    /// <summary>The whole text was put in the place of another; nobody knows where the writer is.</summary>
    public void Replace() => _last = long.MinValue / 2;

    /// <summary>The findings to show now.</summary>
    /// <param name="snapshot">The newest version.</param>
    /// <param name="now">The moment, in milliseconds.</param>
    /// <param name="isWaiting">Whether some were held back until <see cref="Over"/>.</param>
    public ImmutableArray<Diagnostic> Show(Snapshot snapshot, long now, out bool isWaiting)
    {
        var (found, sentence) = snapshot.Read(insight => (insight.Found, now < Over ? SentenceAt(insight) : null), CancellationToken.None);
        var shown = sentence is { } being ? WithoutNew(found, being) : found;
        _shown = shown;
        isWaiting = shown.Length < found.Length;
        return shown;
    }

    ImmutableArray<Diagnostic> WithoutNew(ImmutableArray<Diagnostic> found, TextSpan sentence)
    {
        var before = _shown.Select(KeyOf).ToHashSet();
        return found.RemoveAll(each =>
            each.Span.Start >= sentence.Start && each.Span.Start <= sentence.End && !before.Contains(KeyOf(each))
        );
    }

    TextSpan? SentenceAt(Insight insight)
    {
        foreach (var passage in insight.Story?.Draft.Passages ?? [])
        {
            if (_caret < passage.Span.Start || _caret > passage.Span.End)
                continue;
            foreach (var sentence in insight.Story!.Sentences(passage))
            {
                var span = sentence.At.Span;
                // Behind its last word the writer may still be at it.
                if (_caret >= span.Start && _caret <= span.End + 1)
                    return span;
            }
        }

        return null;
    }

    static (string, string) KeyOf(Diagnostic found) => (found.Rule.Name, found.Message);
}
