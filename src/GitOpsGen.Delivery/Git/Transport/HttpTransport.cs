using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git.Transport;

/// <summary>
/// Git's smart HTTP protocol (gitprotocol-http) over .NET's HTTP client instead of libgit2's own: it knows proxies, a
/// company's certificates and HTTP statuses, whichever TLS library the system's libgit2 was built with.
/// </summary>
internal sealed class HttpTransport : RpcSmartSubtransport
{
    private const int MaxRedirects = 5;

    private readonly TransportSession _session = TransportSession.Current;
    private string? _base;

    /// <summary>How long a server may say nothing, before its answer and in it.</summary>
    internal TimeSpan Patience => _session.Http.Timeout;

    protected override SmartSubtransportStream Action(string url, GitSmartSubtransportAction action)
    {
        _base ??= _session.Url.ToString();
        var service = action is GitSmartSubtransportAction.UploadPack or GitSmartSubtransportAction.UploadPackList
            ? "git-upload-pack" : "git-receive-pack";
        var isListing = action is GitSmartSubtransportAction.UploadPackList or GitSmartSubtransportAction.ReceivePackList;
        return new HttpTransportStream(this, isListing ? null : new MemoryStream(), content => isListing
            ? List($"/info/refs?service={service}")
            : Send(() => Post($"{_base}/{service}", service, content!)));
    }

    /// <summary>A renamed repository answers with its new address, and then wants the rest of the talk there.</summary>
    private HttpResponseMessage List(string resource)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = Send(() => new HttpRequestMessage(HttpMethod.Get, _base + resource));
            if ((int)response.StatusCode is < 300 or > 399)
                return response;
            var target = response.Headers.Location is { } location ? new Uri(new Uri(_base!), location).ToString() : "";
            response.Dispose();
            if (redirects == MaxRedirects || !target.EndsWith(resource, StringComparison.Ordinal) || !IsSameOrigin(target))
                throw Fail(new DeliveryException(GitDiagnostics.Redirected(_session.Url, target.Split('?')[0])));
            _base = target[..^resource.Length];
        }
    }

    private bool IsSameOrigin(string target) => target.StartsWith(_session.Url.Origin + "/", StringComparison.OrdinalIgnoreCase);

    private static HttpRequestMessage Post(string url, string service, MemoryStream content)
    {
        var body = new ByteArrayContent(content.GetBuffer(), 0, (int)content.Length);
        body.Headers.ContentType = new MediaTypeHeaderValue($"application/x-{service}-request");
        return new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
    }

    private HttpResponseMessage Send(Func<HttpRequestMessage> make)
    {
        try
        {
            var response = SendOnce(make());
            return (int)response.StatusCode < 400 ? response : throw Explain(response);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            throw Fail(e.InnerException is AuthenticationException
                ? new DeliveryException(GitDiagnostics.UntrustedCertificate(_session.Url.Origin, e.InnerException.Message), e)
                : new TransientException(GitDiagnostics.Unreachable(_session.Url, e.Message), cause: e));
        }
        catch (Exception e) when (e is DeliveryException or TransientException)
        {
            throw Fail(e);
        }
    }

    private HttpResponseMessage SendOnce(HttpRequestMessage request)
    {
        // Servers choose the protocol by this: GitHub refuses clients that do not look like Git.
        request.Headers.TryAddWithoutValidation("User-Agent", "git/2.0 (gitopsgen)");
        if (_session.Login is { } login && _session.Url.IsPrivate)
        {
            var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.User}:{login.Password}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
        }

        return _session.Http.Send(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private Exception Explain(HttpResponseMessage response)
    {
        using var _ = response;
        var status = (int)response.StatusCode;
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var said = Plain.FirstLine(reader.ReadToEnd());
        return status switch
        {
            401 => new DeliveryException(_session.Login is null ? GitDiagnostics.NoCredentials(_session.Url) : GitDiagnostics.WrongCredentials(_session.Url)),
            403 => new DeliveryException(GitDiagnostics.Forbidden(_session.Url, said)),
            404 or 410 => new DeliveryException(GitDiagnostics.NotFound(_session.Url)),
            408 or 429 or >= 500 => new TransientException(GitDiagnostics.Unreachable(_session.Url, $"HTTP {status} {said}"), RetryAfter.Of(response)),
            _ => new DeliveryException(GitDiagnostics.Refused(_session.Url, $"HTTP {status} {said}")),
        };
    }

    internal Exception Fail(Exception failure)
    {
        _session.Failure = failure;
        return failure;
    }

    internal Exception Interrupted(string reason, Exception cause) =>
        Fail(new TransientException(GitDiagnostics.Unreachable(_session.Url, reason), cause: cause));
}
