using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;

namespace StyleLint.Workspace.Word;

/// <summary>What came of opening a Word document: the draft it holds, or why there is none.</summary>
/// <param name="Markdown">The draft; null where it was not read.</param>
/// <param name="WhyNot">For a note to the user: "is no Word document (.docx)".</param>
/// <param name="Notes">What was left out of the draft, or decided, in sentences for its writer.</param>
public sealed record WordRead(string? Markdown, string? WhyNot, ImmutableArray<string> Notes);

/// <summary>
/// Reads a Word document (.docx) as Markdown: headings, paragraphs, lists, tables, links, bold and italics. It may come from anybody:
/// nothing in it is run or fetched, and neither a packed bomb nor a document without end costs more than a large draft.
/// </summary>
public static class WordDocument
{
    /// <summary>What such a file's name ends with.</summary>
    public const string Ending = ".docx";

    // What a part may come to when it is unpacked: a novel has a tenth of it.
    const int MostOfText = 32 * 1024 * 1024;
    const int MostOfOthers = 4 * 1024 * 1024;

    const string OfficeDocument = "/officeDocument";

    /// <summary>Reads a document.</summary>
    /// <param name="file">Its bytes; a stream that can seek.</param>
    public static WordRead Read(Stream file)
    {
        if (file.Length > DraftFile.MaxBytes)
            return No("is longer than 8 MiB");
        if (IsOld(file))
            return No("is in Word's old .doc format or locked with a password; save it as .docx without one");
        try
        {
            using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var links = WordParts.Links(Open(package, "_rels/.rels", MostOfOthers)).Values;
            var main = links.FirstOrDefault(each => each.Type == OfficeDocument)?.Target ?? "word/document.xml";
            var (folder, name) = (main[..(main.LastIndexOf('/') + 1)], main[(main.LastIndexOf('/') + 1)..]);
            if (Open(package, main, MostOfText) is not { } text)
                return No("has no text in it (word/document.xml is missing)");
            var body = new WordBody(
                WordParts.Styles(Open(package, $"{folder}styles.xml", MostOfOthers)),
                WordParts.Numbered(Open(package, $"{folder}numbering.xml", MostOfOthers)),
                WordParts.Links(Open(package, $"{folder}_rels/{name}.rels", MostOfOthers))
            );
            body.Read(text);
            return new(body.Markdown(), null, body.Notes());
        }
        catch (InvalidDataException)
        {
            return No("is no Word document (.docx), or a damaged one");
        }
        catch (Exception problem) when (problem is TooLongException or XmlException or IOException or NotSupportedException)
        {
            return No(problem is TooLongException ? problem.Message : "is a damaged Word document");
        }
    }

    static WordRead No(string why) => new(null, why, []);

    // A compound file, which .docx never is, unless it is encrypted.
    static bool IsOld(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == start.Length && start is [0xD0, 0xCF, 0x11, 0xE0];
    }

    static XmlReader? Open(ZipArchive package, string name, int most) =>
        package.GetEntry(name.TrimStart('/')) is not { } part
            ? null
            : XmlReader.Create(
                new BoundedStream(part.Open(), most),
                new()
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                    CloseInput = true,
                }
            );
}
