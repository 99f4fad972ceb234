/** Where the service of the stories is: in this Storybook itself, so that no story asks another host for anything. */
export const service = (): string => `${location.origin}/services/wms`;

const capabilities = (): string => `<WMS_Capabilities version="1.3.0" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Service><Name>WMS</Name><Title>Voorbeeld</Title><ContactInformation><ContactPersonPrimary><ContactOrganization>Gemeente Voorbeeld</ContactOrganization></ContactPersonPrimary></ContactInformation></Service>
  <Capability><Request>
    ${['GetMap', 'GetFeatureInfo'].map((name) => `<${name}><Format>${name === 'GetMap' ? 'image/png' : 'application/json'}</Format>
      <DCPType><HTTP><Get><OnlineResource xlink:href="${name === 'GetMap' ? `${location.origin}/services/photo-2023.svg` : service()}?"/></Get></HTTP></DCPType></${name}>`).join('')}
  </Request><Layer><CRS>EPSG:3857</CRS><Layer queryable="1"><Name>wijken</Name><Title>Nieuwe wijken</Title></Layer></Layer></Capability>
</WMS_Capabilities>`;
const facts = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { naam: 'De Akkers', bouwjaar: 2021 }, geometry: null }] };
const refusal = '<ServiceExceptionReport version="1.3.0"><ServiceException code="NoApplicableCode">De databank wordt bijgewerkt</ServiceException></ServiceExceptionReport>';

let isServing = false;

/** Answers questions to that service from here, from now on: what a WMS would, and a refusal at `…/wms-refused`. */
export function serveHere(): void {
  if (isServing) return;
  isServing = true;
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!href.startsWith(service())) return original(input, init);
    const body = href.includes('wms-refused') ? refusal : /REQUEST=GetFeatureInfo/.test(href) ? JSON.stringify(facts) : capabilities();
    return Promise.resolve(new Response(body, { headers: { 'content-type': body.startsWith('{') ? 'application/json' : 'text/xml' } }));
  };
}
