using System.Collections.Immutable;
using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.LanguageServer;

/// <summary>
/// The language server. One loop owns everything that changes: which files are open, their newest text, what the client was told. Slow work
/// happens on other threads, with immutable versions of files, and its results come back into the loop. Results for an outdated version are
/// dropped.
/// </summary>
public sealed class Server
{
    // How often settings, rules and facts, and whether the client is still there, are checked, in milliseconds.
    const long Round = 500;

    const int MostWaiting = 1000;
    const int FewestThreads = 8;

    readonly Mailbox<Action> _mail = new(MostWaiting);
    readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);
    readonly Func<DeskOptions> _world;
    readonly TimeProvider _clock;
    readonly Connection _connection;
    readonly Inbox _inbox;
    readonly Background _background;
    readonly Publisher _publisher;
    Client? _client;
    Desks? _desks;
    long _nextRound;
    long? _refresh;
    bool _isLookingAround;
    bool _isShutDown;
    bool _hasLeft;

    Server(Stream output, Func<DeskOptions> world, TimeProvider clock)
    {
        _world = world;
        _clock = clock;
        _connection = new(output, () => Post(() => _hasLeft = true));
        _inbox = new(_connection, message => Post(() => Handle(message)));
        _background = new(_connection, _inbox);
        _publisher = new(_connection);
    }

    /// <summary>Serves one client until it leaves.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What it reads; nothing else may be written there.</param>
    /// <param name="world">Gives the run's options; called again when the day changes.</param>
    /// <param name="clock">Used to measure a writer's pauses; null for the system's clock.</param>
    /// <returns>The exit code: 0 if the client shut down properly, otherwise 1.</returns>
    public static int Run(Stream input, Stream output, Func<DeskOptions> world, TimeProvider? clock = null)
    {
        // Requests about one draft wait until it has been read; they must not stop another from being read.
        ThreadPool.SetMinThreads(FewestThreads, FewestThreads);
        var server = new Server(output, world, clock ?? TimeProvider.System);
        server._inbox.Start(input, () => server.Post(() => server._hasLeft = true));
        server.Loop();
        return server._isShutDown ? 0 : 1;
    }

    // In milliseconds, from any beginning.
    long Now => _clock.GetTimestamp() / (_clock.TimestampFrequency / 1000);

    void Loop()
    {
        var handled = 0;
        while (!_hasLeft)
        {
            try
            {
                if (_mail.TryTake(out var next, Math.Clamp((int)(NextMoment() - Now), 0, (int)Round)))
                    next();
                // Waiting messages may go before due work, but not forever.
                if (_mail.Count == 0 || ++handled % MostWaiting == 0)
                    DoWhatIsDue();
            }
            catch (Exception bug)
            {
                _background.Log(bug);
            }
        }

        foreach (var document in _documents.Values)
            document.Looking?.Cancel();
        _connection.Close(TimeSpan.FromMilliseconds(20));
    }

    void Post(Action action) => _mail.Add(action);

    long NextMoment()
    {
        var next = _nextRound;
        foreach (var document in _documents.Values)
            next = Math.Min(next, document.Due ?? next);
        return Math.Min(next, _refresh ?? next);
    }

    void DoWhatIsDue()
    {
        var now = Now;
        foreach (var document in _documents.Values)
        {
            if (document.Due <= now)
                Look(document, now);
        }

        if (_refresh <= now)
        {
            _refresh = null;
            _connection.Ask("workspace/diagnostic/refresh");
        }

        if (now >= _nextRound)
            LookAround(now);
    }

    // --- messages

    void Handle(Message message)
    {
        try
        {
            if (message.Method == "exit")
                _hasLeft = true;
            else if (_client is null && message.Method != "initialize")
                _inbox.Fail(message, ErrorCodes.ServerNotInitialized, "initialize comes first");
            else if (_isShutDown)
                _inbox.Fail(message, ErrorCodes.InvalidRequest, "the server is shut down");
            else if (message.Id is null)
                Hear(message);
            else
                Answer(message);
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException)
        {
            _inbox.Fail(message, ErrorCodes.InvalidParams, "wrong parameters for this method");
        }
        catch (Exception bug)
        {
            _inbox.Fail(message, ErrorCodes.InternalError, $"{message.Method} failed: {bug.GetType().Name}");
            throw;
        }
    }

    void Hear(Message message)
    {
        var parameters = message.Parameters;
        switch (message.Method)
        {
            case "textDocument/didOpen":
                Open(parameters.At("textDocument"));
                break;
            case "textDocument/didChange" when Find(message) is { } document:
                document.Change(
                    parameters.At("contentChanges"),
                    parameters.At("textDocument").At("version").Number(),
                    _client!.Encoding,
                    Now
                );
                break;
            case "textDocument/didClose" when Find(message) is { } document:
                Close(document);
                break;
            case "textDocument/didSave":
            case "workspace/didChangeWatchedFiles":
                _nextRound = Now;
                break;
            case "workspace/didChangeWorkspaceFolders":
                ChangeRoots(parameters.At("event"));
                break;
        }
    }

    void Answer(Message message)
    {
        switch (message.Method)
        {
            case "initialize" when _client is null:
                Initialize(message);
                break;
            case "initialize":
                _inbox.Fail(message, ErrorCodes.InvalidRequest, "the server is already initialized");
                break;
            case "shutdown":
                _isShutDown = true;
                _inbox.Reply(message, static json => json.WriteNullValue());
                break;
            case "textDocument/diagnostic":
                AnswerPull(message);
                break;
            case "workspace/diagnostic":
                AnswerWorkspacePull(message);
                break;
            case "workspace/executeCommand":
                Execute(message);
                break;
            default:
                if (FeatureList.For(message.Method) is { } feature)
                    AnswerFrom(message, feature.Answer);
                else
                    _inbox.Fail(message, ErrorCodes.MethodNotFound, $"unknown method {message.Method}");
                break;
        }
    }

    void AnswerFrom(Message message, Answer answer)
    {
        if (Find(message) is not { } document)
        {
            _inbox.Reply(message, static json => json.WriteNullValue());
            return;
        }

        var snapshot = document.Snapshot;
        var question = new Question(message.Parameters, _client!, OpenFiles());
        _background.Run(message, () => snapshot.Read(insight => Json.Write(json => answer(json, insight, question)), message.Cancel));
    }

    void Initialize(Message message)
    {
        _client = Client.Read(message.Parameters);
        // The process id of a client in another container means nothing here, or belongs to another process.
        if (_client.ProcessId is { } process && !ProcessWatch.IsAlive(process))
            _client = _client with { ProcessId = null };
        MoveTo(_world());
        _inbox.Reply(message, json => Capabilities.Write(json, _client));
        // The first draft follows at once.
        var desks = _desks!;
        _background.Run(() => desks.For(null));
    }

    // --- files

    ILookup<string, Snapshot> OpenFiles() =>
        _documents
            .Values.Select(document => document.Snapshot)
            .Where(snapshot => snapshot.Version.Path is not null)
            .ToLookup(snapshot => snapshot.Version.Path!, StringComparer.Ordinal);

    Document? Find(Message message) => message.Uri is { } uri ? _documents.GetValueOrDefault(uri) : null;

    void Open(JsonElement file)
    {
        if (file.At("uri").Text() is not { } uri || file.At("text").Text() is not { } text)
            return;
        if (_documents.TryGetValue(uri, out var before))
            before.Looking?.Cancel();
        var document = new Document(uri, file.At("languageId").Text(), file.At("version").Number(), text, _desks!);
        _documents[uri] = document;
        // From here on its own text counts, not what is on disk.
        if (document.Snapshot.Version.Path is { } path)
            _publisher.Withdraw(path);
        document.LookAt(Now);
    }

    void Close(Document document)
    {
        document.Looking?.Cancel();
        _documents.Remove(document.Snapshot.Version.Uri);
        if (!_client!.Pulls)
            _publisher.Publish(document.Snapshot.Version.Uri, null, Findings.WriteNone);
        // Of a rule or settings file, what is on disk counts again.
        _publisher.Forget();
        ReportProblems(_desks!.Problems());
    }

    void Execute(Message message)
    {
        var arguments = message.Parameters.At("arguments").Items().ToList();
        switch (message.Parameters.At("command").Text())
        {
            case Commands.Show when arguments is [var uri, var line, var column] && uri.Text() is { } place:
                Commands.Run(_connection, new(place, line.Number() ?? 0, column.Number() ?? 0));
                break;
            case Commands.RunExamples
                when arguments is [var uri] && uri.Text() is { } rule && _documents.GetValueOrDefault(rule) is { } document:
                var snapshot = document.Snapshot;
                _background.Run(() => Commands.RunExamplesOf(_connection, snapshot));
                break;
            default:
                _inbox.Fail(message, ErrorCodes.InvalidParams, "unknown command, or wrong arguments");
                return;
        }

        _inbox.Reply(message, static json => json.WriteNullValue());
    }

    void ChangeRoots(JsonElement change)
    {
        var gone = change.At("removed").Items().Select(folder => FileUri.ToPath(folder.At("uri").Text())).ToHashSet();
        var more = change.At("added").Items().Select(folder => FileUri.ToPath(folder.At("uri").Text())).OfType<string>();
        _client = _client! with { Roots = [.. _client.Roots.Where(root => !gone.Contains(root)).Union(more)] };
    }

    // --- findings

    void Look(Document document, long now)
    {
        document.Look(now);
        if (_client!.Pulls)
            return;
        document.Looking?.Cancel();
        var looking = document.Looking = new();
        var snapshot = document.Snapshot;
        _background.Run(() =>
        {
            snapshot.Read(static _ => true, looking.Token);
            Post(() => Show(document, snapshot));
        });
    }

    void Show(Document document, Snapshot snapshot)
    {
        if (!ReferenceEquals(document.Snapshot, snapshot) || _documents.GetValueOrDefault(snapshot.Version.Uri) != document)
            return;
        var found = document.Typing.Show(snapshot, Now, out var isWaiting);
        if (isWaiting)
            document.LookAt(document.Typing.Over);
        _publisher.Publish(snapshot.Version.Uri, snapshot.Version.Number, json =>
            Findings.Write(json, found, snapshot.Version.Uri, _client!)
        );
        ReportProblems(snapshot.Version.Desks.Problems());
    }

    void AnswerPull(Message message)
    {
        if (Find(message) is not { } document)
        {
            _inbox.Reply(message, static json => Findings.WriteReport(json, "[]"u8, null, null));
            return;
        }

        var snapshot = document.Snapshot;
        _background.Run(message, () =>
        {
            snapshot.Read(static _ => true, message.Cancel);
            Post(() =>
            {
                var found = document.Typing.Show(snapshot, Now, out var isWaiting);
                if (isWaiting && _client!.RefreshesFindings)
                    _refresh = document.Typing.Over;
                var items = Json.Write(json => Findings.Write(json, found, snapshot.Version.Uri, _client!));
                _inbox.Reply(message, json => Findings.WriteReport(json, items, message.Parameters.At("previousResultId").Text(), null));
            });
            return null;
        });
    }

    void AnswerWorkspacePull(Message message)
    {
        var (client, desks, open) = (_client!, _desks!, OpenFiles());
        _background.Run(message, () => WorkspaceFindings.Write(message.Parameters, client, desks, open, message.Cancel));
    }

    void ReportProblems(ILookup<string, Diagnostic> problems) =>
        _publisher.Report(problems, _documents.Values.Select(document => document.Snapshot.Version.Path), _client!);

    // --- the world around

    void LookAround(long now)
    {
        _nextRound = now + Round;
        if (_client?.ProcessId is { } process && !ProcessWatch.IsAlive(process))
            _hasLeft = true;
        if (_isLookingAround || _desks is not { } desks || _documents.Count == 0)
            return;
        _isLookingAround = true;
        _background.Run(() =>
        {
            var world = _world();
            var isStale = world.Today != desks.Today || desks.HaveChanged();
            Post(() =>
            {
                _isLookingAround = false;
                if (isStale)
                    MoveTo(world);
            });
        });
    }

    void MoveTo(DeskOptions world)
    {
        _desks?.Settle();
        _desks = new(world, _client!.Roots is [var first, ..] ? first : world.Folder, _desks, _background.Warn);
        foreach (var document in _documents.Values)
            document.MoveTo(_desks, Now);
        if (_documents.Count == 0)
            return;
        if (_client.RefreshesFindings && _client.Pulls)
            _connection.Ask("workspace/diagnostic/refresh");
        if (_client.RefreshesHints)
            _connection.Ask("workspace/inlayHint/refresh");
        if (_client.RefreshesLenses)
            _connection.Ask("workspace/codeLens/refresh");
    }
}
