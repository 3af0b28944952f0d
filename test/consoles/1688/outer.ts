/** The page around: it holds the frame and nothing that a reader could want. */
const frame = document.createElement('iframe');
frame.src = '/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html';
frame.style.cssText = 'width: 100%; height: 100%; border: 0';
document.querySelector('#root')?.append(frame);
