namespace StyleLint.Workspace.Wire.Import;

/// <summary>Markdown or plain text: one story, whose header, dateline and byline are read as those of a draft.</summary>
static class DraftImporter
{
    public static IEnumerable<WireItem> Read(Stream stream, string path, StoryMaker maker)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var read = DraftFile.Read(stream, name);
        return [read.Source is { } source ? maker.Make(source) : WireItem.Broken(1, read.WhyNot!)];
    }
}
