using System.Diagnostics.CodeAnalysis;

namespace StyleLint.LanguageServer;

/// <summary>
/// Passes items from many threads to one, in order. The framework's collection does more, and loading it takes a tenth of the time an
/// editor waits at the start.
/// </summary>
/// <param name="most">How many may wait; adding more blocks.</param>
sealed class Mailbox<T>(int most = int.MaxValue)
{
    readonly Queue<T> _waiting = new();
    bool _isClosed;

    /// <summary>How many are waiting.</summary>
    public int Count
    {
        get
        {
            lock (_waiting)
                return _waiting.Count;
        }
    }

    /// <summary>Adds an item; after closing it is dropped.</summary>
    public void Add(T item)
    {
        lock (_waiting)
        {
            while (_waiting.Count >= most && !_isClosed)
                Monitor.Wait(_waiting);
            if (_isClosed)
                return;
            _waiting.Enqueue(item);
            Monitor.PulseAll(_waiting);
        }
    }

    /// <summary>Takes the next item or waits for it; false if none came in time, or none can come any more.</summary>
    /// <param name="item">The next.</param>
    /// <param name="patience">How long to wait, in milliseconds; -1 for no limit.</param>
    public bool TryTake([MaybeNullWhen(false)] out T item, int patience = Timeout.Infinite)
    {
        lock (_waiting)
        {
            var since = Environment.TickCount64;
            while (_waiting.Count == 0 && !_isClosed)
            {
                var left = patience == Timeout.Infinite ? patience : (int)Math.Max(0, patience - (Environment.TickCount64 - since));
                if (left == 0 || !Monitor.Wait(_waiting, left))
                    break;
            }

            Monitor.PulseAll(_waiting);
            return _waiting.TryDequeue(out item);
        }
    }

    /// <summary>Accepts no more items; those waiting can still be taken.</summary>
    public void Close()
    {
        lock (_waiting)
        {
            _isClosed = true;
            Monitor.PulseAll(_waiting);
        }
    }
}
