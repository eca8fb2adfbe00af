using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.LanguageServer;

/// <summary>A file that is open in the editor: its newest text, and the progress of its writer. Used only by the server's own
/// loop.</summary>
sealed class Document
{
    // One check of what was typed is enough for this many milliseconds; nobody waits longer than the second value.
    const long Pause = 75;
    const long LongestWait = 300;

    // Bytes of UTF-8 for one unit of UTF-16, at most.
    const int MostBytesPerUnit = 3;

    long _firstUnseen;
    long _lastLook = long.MinValue / 2;

    public Document(string uri, string? language, int? version, string text, Desks desks)
    {
        var path = FileUri.ToPath(uri);
        var isTooLong = IsTooLong(text);
        var source = SourceText.From(isTooLong ? "" : text, path?.Replace('\\', '/') ?? FileRoles.PathOf(uri, language));
        Snapshot = new(new(uri, path, version, source, desks, new()) { IsTooLong = isTooLong });
    }

    /// <summary>The newest version.</summary>
    public Snapshot Snapshot { get; private set; }

    /// <summary>When to check next; null if the findings are up to date or being checked.</summary>
    public long? Due { get; private set; }

    /// <summary>Stops the current check.</summary>
    public CancellationTokenSource? Looking { get; set; }

    /// <summary>Where the writer is typing, and what the editor shows.</summary>
    public Typing Typing { get; } = new();

    /// <summary>Applies the client's changes in order. Positions past the end of the text count as its end; invalid changes are
    /// skipped.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="version">The client's number for the result.</param>
    /// <param name="encoding">The client's unit for columns.</param>
    /// <param name="now">The moment, in milliseconds.</param>
    public void Change(JsonElement changes, int? version, PositionEncoding encoding, long now)
    {
        var (source, isTooLong) = (Snapshot.Version.Source, Snapshot.Version.IsTooLong);
        foreach (var change in changes.Items())
        {
            if (change.At("text").Text() is not { } text)
                continue;
            var range = change.At("range");
            if (range.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            {
                Put(text);
                Typing.Replace();
            }
            // A text that was too long was dropped, so the result of a change to it is unknown.
            else if (!isTooLong && encoding.Span(source, range) is { } span)
            {
                Put(string.Concat(source.Text.AsSpan(0, span.Start), text, source.Text.AsSpan(span.End)));
                Typing.Edit(span.Start + text.Length, now);
            }
        }

        Snapshot = Snapshot.After(version, source, isTooLong);
        if (Due is null)
            _firstUnseen = now;
        // The first keystroke after a pause, or a fix, is checked at once; in a burst, the last one.
        Due = now - _lastLook >= Pause ? Math.Min(Due ?? now, now) : Math.Min(now + Pause, _firstUnseen + LongestWait);

        void Put(string text)
        {
            isTooLong = IsTooLong(text);
            source = SourceText.From(isTooLong ? "" : text, source.Path);
        }
    }

    /// <summary>Reads the same text again in another newsroom.</summary>
    public void MoveTo(Desks desks, long now)
    {
        Snapshot = Snapshot.In(desks);
        Due = now;
    }

    /// <summary>Asks for another check.</summary>
    public void LookAt(long moment) => Due = Math.Min(Due ?? moment, moment);

    /// <summary>Records that the newest version is being checked.</summary>
    public void Look(long now)
    {
        Due = null;
        _lastLook = now;
    }

    // As a file of that text would be.
    static bool IsTooLong(string text) =>
        text.Length > DraftFile.MaxBytes
        || (text.Length > DraftFile.MaxBytes / MostBytesPerUnit && Encoding.UTF8.GetByteCount(text) > DraftFile.MaxBytes);
}
