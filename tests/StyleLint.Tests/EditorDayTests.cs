using System.Runtime.CompilerServices;
using System.Text;
using StyleLint.LanguageServer;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>A day in an editor: thousands of keystrokes, and files opened and closed. What is behind the writer is let go.</summary>
public sealed class EditorDayTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_thousands_of_versions_only_the_newest_are_kept()
    {
        var desks = new Desks(new DeskOptions(_folder.Path, Check.Today), _folder.Path, null, static _ => { });
        var document = new Document("file:///x.md", "markdown", 0, "It sails on Friday, March 4, 2025.\n", desks);
        var versions = new List<WeakReference>();
        for (var version = 1; version <= 3_000; version++)
            versions.AddRange(Type(document, version));
        Collect();
        // The newest, and what it goes on from.
        Assert.InRange(versions.Count(each => each.IsAlive), 1, 6);
        GC.KeepAlive(document);
    }

    [Fact]
    public void What_is_closed_is_forgotten()
    {
        var desks = new Desks(new DeskOptions(_folder.Path, Check.Today), _folder.Path, null, static _ => { });
        var closed = new List<WeakReference>();
        for (var number = 0; number < 1_000; number++)
            closed.AddRange(OpenAndClose(desks, number));
        Collect();
        Assert.Equal(0, closed.Count(each => each.IsAlive));
        GC.KeepAlive(desks);
    }

    [Fact]
    public void A_server_that_opened_and_closed_many_drafts_goes_on()
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        for (var number = 0; number < 60; number++)
        {
            talk.Open($"{number}.md", "It sails on Friday, March 4, 2025.\n");
            talk.Change($"{number}.md", 2, 0, 0, 2, "He");
            talk.HearFindings($"{number}.md", 2);
            talk.Tell("textDocument/didClose", $$"""{ "textDocument": { "uri": "{{talk.Uri($"{number}.md")}}" } }""");
        }

        Assert.Equal(0, talk.End());
    }

    // Not inlined, so that no local of it keeps anything alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static IEnumerable<WeakReference> Type(Document document, int version)
    {
        var change = """[{ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 1 } }, "text": "I" }]""";
        document.Change(
            LanguageServer.Json.Parse(Encoding.UTF8.GetBytes(change)).RootElement,
            version,
            PositionEncoding.Utf16,
            version * 1_000L
        );
        return Read(document.Snapshot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static IEnumerable<WeakReference> OpenAndClose(Desks desks, int number) =>
        Read(new Document($"file:///{number}.md", "markdown", 1, "It sails on Friday, March 4, 2025.\n", desks).Snapshot);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static IEnumerable<WeakReference> Read(Snapshot snapshot)
    {
        Assert.NotNull(snapshot.Read(static insight => insight.Story, CancellationToken.None));
        return [new(snapshot), new(snapshot.Read(static insight => insight.Story, CancellationToken.None))];
    }

    static void Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
