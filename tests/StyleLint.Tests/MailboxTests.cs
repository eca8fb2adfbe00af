using StyleLint.LanguageServer;

namespace StyleLint.Tests;

public class MailboxTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_many_threads_leave_is_taken_whole_and_each_threads_in_order()
    {
        var mail = new Mailbox<(int Thread, int Number)>(most: 3);
        var leaving = Enumerable
            .Range(0, 4)
            .Select(thread =>
                Task.Run(() =>
                {
                    for (var number = 0; number < 500; number++)
                        mail.Add((thread, number));
                })
            );
        var all = Task.WhenAll(leaving).ContinueWith(_ => mail.Close(), TaskScheduler.Default);
        var taken = new List<(int Thread, int Number)>();
        while (mail.TryTake(out var next))
        {
            Assert.InRange(mail.Count, 0, 3);
            taken.Add(next);
        }

        await all.WaitAsync(Patience);
        Assert.Equal(2_000, taken.Count);
        Assert.All(taken.GroupBy(each => each.Thread), of => Assert.Equal(Enumerable.Range(0, 500), of.Select(each => each.Number)));
    }

    [Fact]
    public void Waiting_ends_with_its_time()
    {
        Assert.False(new Mailbox<int>().TryTake(out _, patience: 20));
        Assert.False(new Mailbox<int>().TryTake(out _, patience: 0));
    }

    [Fact]
    public async Task Who_waits_at_a_full_one_goes_on_when_it_is_closed()
    {
        var mail = new Mailbox<int>(most: 1);
        mail.Add(1);
        var second = Task.Run(() => mail.Add(2));
        mail.Close();
        await second.WaitAsync(Patience);
        mail.Add(3);
        Assert.True(mail.TryTake(out var first));
        Assert.Equal(1, first);
    }

    [Fact]
    public async Task Who_waits_at_an_empty_one_leaves_when_it_is_closed()
    {
        var mail = new Mailbox<int>();
        var waiting = Task.Run(() => mail.TryTake(out _));
        mail.Close();
        Assert.False(await waiting.WaitAsync(Patience));
    }
}
