import type { ComponentType } from "preact";
import { lazy, Suspense } from "preact/compat";
import { path } from "./address/address";
import { may, me, sessionError, signedOut, vocabulary } from "./api/session";
import { Failure } from "./ui/Failure";
import { Live } from "./ui/Live";
import { Masthead } from "./Masthead";
import { ServerState } from "./ui/ServerState";
import { ReportPage } from "./reader/ReportPage";
import { InboxPage } from "./inbox/InboxPage";
import { IncidentsPage } from "./incidents/IncidentsPage";
import { IncidentPage } from "./incidents/IncidentPage";
import { ChartsPage } from "./charts/ChartsPage";
import { PublishPage } from "./publish/PublishPage";
import { PublicationsPage } from "./publish/PublicationsPage";
import { QualityPage } from "./quality/QualityPage";
import { AccountPage } from "./people/AccountPage";
import { LapseDialog } from "./people/LapseDialog";
import { PeoplePage } from "./people/PeoplePage";
import { SignInPage } from "./people/SignInPage";

// The map's library is larger than all the rest, and comes when it is asked for.
const MapPage = lazy(async () => ({ default: (await import("./map/MapPage")).MapPage as ComponentType }));

export function App() {
  const ready = vocabulary.value !== null;
  return (
    <>
      <a class="skip" href="#main">To the content</a>
      <Masthead />
      <ServerState />
      <main id="main" tabIndex={-1}>
        {sessionError.value && <Failure error={sessionError.value} again={() => location.reload()} />}
        {signedOut.value && <SignInPage />}
        {me.value?.must_change_password && <AccountPage />}
        {ready && <Suspense fallback={<p class="busy" role="status">One moment …</p>}>{page(path.value)}</Suspense>}
      </main>
      <LapseDialog />
      <Live />
    </>
  );
}

function page(at: string) {
  const [, first, second] = at.split("/").map(decodeURIComponent);
  switch (first) {
    case "": case "reports": return second ? <ReportPage key={second} id={second} /> : <InboxPage />;
    case "incidents": return second ? <IncidentPage key={second} id={second} /> : <IncidentsPage />;
    case "map": return <MapPage />;
    case "charts": return <ChartsPage />;
    case "publish": return may("review") ? <PublishPage /> : <PublicationsPage />;
    case "publications": return <PublicationsPage />;
    case "quality": return <QualityPage />;
    case "account": case "sign-in": return <AccountPage />;
    case "people": return <PeoplePage />;
    default: return <Unknown at={at} />;
  }
}

function Unknown({ at }: { at: string }) {
  return <section class="page"><h1>Nothing is kept at this address</h1><p><code>{at}</code></p><p><a href="/">To the inbox</a></p></section>;
}
