using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assay.Server.Tests.Hosting;

/// <summary>A mail relay of a few lines: takes what it is sent, or refuses the first mails.</summary>
public sealed class TestRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _mails = [];
    private readonly Task _serving;
    private int _refusals;

    public TestRelay(int refusals = 0)
    {
        _refusals = refusals;
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (_mails)
                return [.. _mails];
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Talk(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException or IOException)
        {
            // Stopped, or the sender hung up.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await Say("220 relay");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("MAIL", StringComparison.Ordinal) && Interlocked.Decrement(ref _refusals) >= 0)
            {
                await Say("451 try again later");
            }
            else if (line == "DATA")
            {
                await Say("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync() is { } text && text != ".")
                    mail.Append(text).Append('\n');
                lock (_mails)
                    _mails.Add(mail.ToString());
                await Say("250 taken");
            }
            else
            {
                await Say(line == "QUIT" ? "221 bye" : "250 ok");
            }
        }

        Task Say(string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n")).AsTask();
    }
}
