using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>One version of an open file.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Path">Its full path; null where it is in no file.</param>
/// <param name="Number">The client's number for it; null where it gives none.</param>
/// <param name="Source">Its text.</param>
/// <param name="Desks">The newsroom it is read in.</param>
/// <param name="Versions">For a draft, the versions that were checked, of which this is the next.</param>
sealed record FileVersion(string Uri, string? Path, int? Number, SourceText Source, Desks Desks, DraftVersions Versions)
{
    /// <summary>Whether the file is longer than any that is read; its text is then empty, for it was not kept.</summary>
    public bool IsTooLong { get; init; }
}
