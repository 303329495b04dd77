using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Asking;

namespace StakeholderGraph.Tests.Browser;

/// <summary>The page offers a described question, and shows its answer in all views, without any other change.</summary>
[TestFixture]
public sealed class NewQuestionJourneys : BrowserFixture
{
    private ApiHost _api = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartApi()
    {
        _api = await ApiHost.StartAsync(
            [DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"))],
            services => services.AddSingleton<IReadOnlyList<QuestionDescription>>([.. Questions.All, NewQuestion.Description]));
        _client = _api.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopApi()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task A_new_question_has_its_place_form_list_scene_and_table_in_both_languages()
    {
        // The page is as shipped; an Api in this process, which has the new question, answers it.
        await Page.RouteAsync("**/api/v1/**", async route =>
        {
            using var response = await _client.GetAsync(new Uri(route.Request.Url).PathAndQuery);
            await route.FulfillAsync(new RouteFulfillOptions
            {
                Status = (int)response.StatusCode,
                ContentType = response.Content.Headers.ContentType?.ToString(),
                BodyBytes = await response.Content.ReadAsByteArrayAsync(),
            });
        });
        await GoAsync("#profile?id=ilo");
        await Page.Locator("#questions").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Who is tied" }).ClickAsync();

        await Expect(Page.Locator("#answer-title")).ToHaveTextAsync("Ties of International Labour Organization");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(3);
        await Expect(Page.Locator("#list .line").First).ToContainTextAsync("Pieces of evidence: ");
        await Expect(Page.Locator("#scene-counts")).ToContainTextAsync("3 ties");
        await Expect(Page.Locator("label[for=field-least]")).ToHaveTextAsync("Minimum evidence");

        await Page.Locator("#show-table").ClickAsync();
        await Expect(Page.Locator("#table table[data-of=rows] th"))
            .ToHaveTextAsync(["Name", "Kind", "Type", "Pieces of evidence"]);
        await Expect(Page.Locator("#table table[data-of=ties] tbody tr")).ToHaveCountAsync(3);

        await Page.Locator("#field-least").FillAsync("9");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(0);
        await Page.Locator("#language").SelectOptionAsync("ru");
        await Expect(Page.Locator("#answer-title")).ToHaveTextAsync("Связи: Международная организация труда");
    }
}
