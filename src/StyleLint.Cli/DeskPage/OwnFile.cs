namespace StyleLint.Cli.DeskPage;

/// <summary>The files of the page, which lie in the program.</summary>
static class OwnFile
{
    /// <summary>A file's bytes.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(OwnFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
