namespace StyleLint.LanguageServer;

/// <summary>Slow work on other threads, and the messages to the client about it.</summary>
sealed class Background(Connection connection, Inbox inbox)
{
    public void Run(Action work) =>
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                work();
            }
            catch (OperationCanceledException)
            {
                // Overtaken.
            }
            catch (Exception bug)
            {
                Log(bug);
            }
        });

    // Work that returns the answer to a request; null if it has sent the answer itself.
    public void Run(Message request, Func<byte[]?> work) =>
        Run(() =>
        {
            try
            {
                if (work() is not { } result)
                    return;
                request.Cancel.ThrowIfCancellationRequested();
                inbox.Reply(request, json => json.WriteRawValue(result, skipInputValidation: true));
            }
            catch (OperationCanceledException)
            {
                inbox.Fail(request, ErrorCodes.RequestCancelled, "cancelled");
            }
            catch (Exception bug)
            {
                inbox.Fail(request, ErrorCodes.InternalError, $"{request.Method} failed: {bug.GetType().Name}");
                throw;
            }
        });

    // Something outside the drafts that the newsroom should know about.
    public void Warn(string message) => connection.Notify("window/showMessage", json =>
        {
            json.WriteNumber("type", 2);
            json.WriteString("message", message);
        });

    // Our own mistake, reported without a word of the draft.
    public void Log(Exception bug) => connection.Notify("window/logMessage", json =>
        {
            json.WriteNumber("type", 1);
            json.WriteString("message", $"{bug.GetType().Name}\n{bug.StackTrace}");
        });
}
