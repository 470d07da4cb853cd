/// Style and script of a book; they stand in the page, so that it opens from a file.
enum BookAssets {
  static let style: StaticString = """
    :root{--bg:#fbfaf7;--card:#fff;--ink:#1d2327;--muted:#525c66;--line:#d5d1c6;--accent:#0b5a6f;--soft:#e9f1f3;--warn:#fff3dc;--warn-line:#b46a00;--band:#0b5a6f;--out:#f4f8f9;--end:#dcefe2;--end-line:#1f6b3a;--edge:#7a838b;color-scheme:light dark}
    @media screen and (prefers-color-scheme:dark){:root{--bg:#15191c;--card:#1d2327;--ink:#e8e6e1;--muted:#b3bac0;--line:#3d464d;--accent:#7fc8dc;--soft:#233138;--warn:#3a2d14;--warn-line:#e0a040;--band:#0b3a48;--out:#202a2f;--end:#1d3a28;--end-line:#7fcf9a;--edge:#8b959d}}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;scroll-padding-top:1rem}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--bg);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    a{color:var(--accent);text-underline-offset:.15em}
    a:focus-visible,input:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;top:.5rem;background:var(--card);padding:.5rem;z-index:9}
    header{background:var(--band);color:#fff;padding:1.5rem max(1rem,calc((100% - 74rem)/2))}
    header p{margin:0}.region{opacity:.95}
    h1{font-size:clamp(1.4rem,1.1rem + 1.6vw,2.1rem);line-height:1.2;margin:.25rem 0 .5rem;overflow-wrap:anywhere}
    .wrap{max-width:76rem;margin:0 auto;padding:1rem;display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
    @media (min-width:60rem){.wrap{grid-template-columns:16rem minmax(0,1fr)}nav{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}}
    nav ul{list-style:none;margin:0;padding:0}nav li{padding:.2rem 0;break-inside:avoid}
    @media (max-width:59.99rem){nav ul{columns:2;font-size:.95rem}}
    .search label{display:block;font-weight:600}
    .search input{width:100%;font:inherit;padding:.45rem .6rem;border:1px solid var(--edge);border-radius:6px;background:var(--card);color:inherit}
    #gevonden{color:var(--muted);font-size:.9rem}
    section{margin-bottom:2.5rem}
    h2{font-size:1.5rem;margin:0 0 .25rem;border-bottom:3px solid var(--accent);padding-bottom:.25rem}
    h4{font-size:1.02rem;margin:1rem 0 .3rem}
    td ul{margin:0;padding-left:1.1rem}
    h3{font-size:1.12rem;margin:0 0 .4rem;overflow-wrap:anywhere}
    section>h3{margin-top:1.2rem}
    .intro{color:var(--muted);margin:.25rem 0 1rem;max-width:65ch}
    article{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem;margin:0 0 1rem}
    article:target{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
    dl{margin:0}dl div{display:grid;grid-template-columns:minmax(0,1fr);gap:0 .75rem;padding:.25rem 0}
    @media (min-width:40rem){dl div{grid-template-columns:11rem minmax(0,1fr)}}
    dt{color:var(--muted);font-weight:600}dd{margin:0;max-width:65ch;overflow-wrap:anywhere}
    .scroll{overflow-x:auto;margin:.75rem 0}
    table{border-collapse:collapse;font-size:.95rem;min-width:min(100%,24rem)}
    caption{text-align:left;font-weight:600;padding-bottom:.3rem}
    th,td{border:1px solid var(--line);padding:.35rem .55rem;text-align:left;vertical-align:top}
    td{max-width:26rem}
    thead th{background:var(--soft);white-space:nowrap}
    thead th.out,td.out{border-left-color:var(--accent)}
    td.out{background:var(--out)}
    tbody th{font-weight:600;background:var(--soft)}
    .any{color:var(--muted)}.sum{white-space:nowrap;text-align:right}
    .counts{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.5rem}
    .counts li{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.5rem .75rem}
    .counts strong{font-size:1.3rem}
    .caveat{background:var(--warn);border-left:4px solid var(--warn-line);padding:.5rem .75rem;margin:.75rem 0 0;max-width:70ch}
    .cite{color:var(--muted);font-size:.9rem;margin:.75rem 0 0}
    .path{font-family:ui-monospace,Consolas,monospace;font-size:.85em;color:var(--muted);overflow-wrap:anywhere}
    summary{cursor:pointer;color:var(--accent);font-weight:600;padding:.35rem 0}
    .flow{max-width:340px;width:100%;height:auto;display:block;margin:.5rem 0}
    .flow rect{fill:var(--soft);stroke:var(--accent)}.flow rect.end{fill:var(--end);stroke:var(--end-line)}
    .flow text{font-size:15px;fill:var(--ink)}.flow .head{font-weight:700}
    .flow line{stroke:var(--accent);stroke-width:2}.flow path{fill:var(--accent)}
    footer{color:var(--muted);font-size:.9rem}footer p{margin:.25rem 0}
    [hidden]{display:none!important}
    @page{margin:1.6cm 1.5cm}
    @media print{body{background:#fff;font-size:9.5pt;line-height:1.4}dl div{padding:0;grid-template-columns:9rem minmax(0,1fr)}.flow{max-width:230px}.cite{margin:.3rem 0 0}.caveat{padding:.25rem .5rem}section{margin-bottom:1rem}nav,.skip{display:none}.wrap{display:block;padding:0}header{background:#fff;color:#000;padding:0 0 1rem}article{break-inside:avoid-page;border-color:#999;padding:.45rem .6rem;margin:0 0 .45rem}.drawing summary{break-after:avoid}h2{break-before:page;break-after:avoid}#overzicht h2{break-before:auto}h3{break-after:avoid}.scroll{overflow:visible}table{font-size:8.5pt;width:100%}thead{display:table-header-group}tr{break-inside:avoid}td{max-width:none;overflow-wrap:anywhere}thead th{white-space:normal}a{color:inherit;text-decoration:none}}
    """

  static let script: StaticString = """
    (function(){
    var box=document.querySelector('.search'),field=document.getElementById('zoek'),told=document.getElementById('gevonden');
    if(!box)return;
    box.hidden=false;
    function plain(t){return t.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g,'')}
    var items=Array.prototype.map.call(document.querySelectorAll('main article'),function(a){return{node:a,text:plain(a.textContent)}});
    var others=document.querySelectorAll('#overzicht,#veranderd,#gaten,#bron');
    function search(){
    var words=plain(field.value).split(/\\s+/).filter(Boolean),count=0;
    items.forEach(function(i){var hit=words.every(function(w){return i.text.indexOf(w)>=0});i.node.hidden=!hit;if(hit)count++});
    Array.prototype.forEach.call(others,function(s){s.hidden=words.length>0});
    Array.prototype.forEach.call(document.querySelectorAll('main>section'),function(s){
    var arts=s.querySelectorAll('article');if(!arts.length)return;
    s.hidden=words.length>0&&!Array.prototype.some.call(arts,function(a){return!a.hidden})});
    told.textContent=words.length?(count===1?'1 regel gevonden':count+' regels gevonden'):'';
    }
    field.addEventListener('input',search);
    window.addEventListener('beforeprint',function(){Array.prototype.forEach.call(document.querySelectorAll('details'),function(d){d.open=true})});
    function open(){var t=location.hash&&document.getElementById(decodeURIComponent(location.hash.slice(1)));if(t&&t.hidden){field.value='';search();t.scrollIntoView()}}
    window.addEventListener('hashchange',open);
    })();
    """
}
